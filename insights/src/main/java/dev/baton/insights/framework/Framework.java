package dev.baton.insights.framework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * A qualification framework. Baton brings some as files, and reads others.
 *
 * @param code in lower case, such as {@code bant}
 * @param version grows when what it asks for changes, so that calls read by another can be told
 * @param bar how many criteria are to be met
 */
public record Framework(
    @JsonProperty("code") String code,
    @JsonProperty("version") int version,
    @JsonProperty("name") String name,
    @JsonProperty("bar") int bar,
    @JsonProperty("criteria") List<Criterion> criteria) {

  public Framework {
    criteria = criteria == null ? List.of() : List.copyOf(criteria);
  }

  /**
   * The criterion that evidence of a slot is for.
   *
   * @param text the words, and the question before them
   */
  public Optional<Criterion> criterion(Slot slot, String text) {
    var resting = criteria.stream().filter(one -> one.slot().equals(slot.code())).toList();
    return resting.stream()
        .filter(one -> one.isCued(text))
        .findFirst()
        .or(() -> resting.stream().filter(one -> one.cues().isEmpty()).findFirst());
  }

  public Optional<Criterion> criterion(String code) {
    return criteria.stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
