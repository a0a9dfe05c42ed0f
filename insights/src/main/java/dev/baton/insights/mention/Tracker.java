package dev.baton.insights.mention;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Something that a team wants to hear of.
 *
 * @param code in lower case
 * @param side whose words count: {@code sdr}, {@code customer}; null for both
 * @param phrases in lower case, as spoken
 */
public record Tracker(
    @JsonProperty("code") String code,
    @JsonProperty("side") String side,
    @JsonProperty("phrases") List<String> phrases) {

  public Tracker {
    phrases = phrases == null ? List.of() : List.copyOf(phrases);
  }
}
