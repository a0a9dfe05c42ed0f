package dev.baton.insights.framework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * One thing that a framework wants to know.
 *
 * @param code in lower case, unique in its framework
 * @param slot code of the slot that it rests on
 * @param cues words of which one must be said, where several criteria rest on a slot; none for the
 *     one that takes what the others do not
 * @param names for people, by language ({@code en}, {@code zh})
 * @param asks a question that would find it out, by language
 */
public record Criterion(
    @JsonProperty("code") String code,
    @JsonProperty("slot") String slot,
    @JsonProperty("cues") List<String> cues,
    @JsonProperty("names") Map<String, String> names,
    @JsonProperty("asks") Map<String, String> asks) {

  public Criterion {
    cues = cues == null ? List.of() : List.copyOf(cues);
    names = names == null ? Map.of() : Map.copyOf(names);
    asks = asks == null ? Map.of() : Map.copyOf(asks);
  }

  /** Whether evidence of its slot in these words is for it by name. */
  boolean isCued(String text) {
    String padded = " " + text + " ";
    return cues.stream().anyMatch(cue -> padded.contains(" " + cue));
  }

  /** For people; English where there is none in that language. */
  public String name(String language) {
    return names.getOrDefault(language, names.getOrDefault("en", code));
  }

  /** A question to ask for it; the name where there is none. */
  public String ask(String language) {
    return asks.getOrDefault(language, asks.getOrDefault("en", name(language)));
  }
}
