package dev.baton.insights.mention;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Something that a team wants to hear of.
 *
 * @param code in lower case
 * @param side whose words count: {@code sdr}, {@code customer}; null for both
 * @param phrases in lower case, as spoken
 * @param byMeaning whether other words that mean the same count, too
 */
public record Tracker(
    @JsonProperty("code") String code,
    @JsonProperty("side") String side,
    @JsonProperty("phrases") List<String> phrases,
    @JsonProperty("byMeaning") boolean byMeaning) {

  public Tracker {
    phrases = phrases == null ? List.of() : List.copyOf(phrases);
  }

  /** One that is found by its words only. */
  public Tracker(String code, String side, List<String> phrases) {
    this(code, side, phrases, false);
  }
}
