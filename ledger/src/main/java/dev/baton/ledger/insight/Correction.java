package dev.baton.ledger.insight;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A person's word on an insight. It lies over what detectors find and is never changed by them.
 *
 * @param insight as the person has it; null where they took their word back
 * @param judgement who and when
 */
public record Correction(String insightId, Insight insight, Judgement judgement) {

  /** What comes of the talk after an insight was found, and does not make it another one. */
  private static final Set<String> LATER = Set.of("answered", "answer", "answerMs");

  /**
   * What counts now.
   *
   * @param found what detectors have at this id; null where nothing
   * @return empty where nothing is left of it
   */
  public Optional<Insight> over(Insight found) {
    if (insight == null) {
      return Optional.ofNullable(found).map(one -> one.judged(one.state(), judgement));
    }
    boolean same = found != null && isSame(found);
    return Optional.of((same ? found : insight).judged(insight.state(), judgement));
  }

  /** Whether a person judged just this: then what followed it is taken along. */
  private boolean isSame(Insight found) {
    return found.kind().equals(insight.kind())
        && found.startMs() == insight.startMs()
        && lasting(found.values()).equals(lasting(insight.values()));
  }

  private static Map<String, Object> lasting(Map<String, Object> values) {
    var lasting = new HashMap<>(values);
    lasting.keySet().removeAll(LATER);
    return lasting;
  }

  /** Whether another says the same, whoever says it and when. */
  public boolean saysSame(Correction other) {
    if (insight == null || other.insight == null) {
      return insight == null && other.insight == null;
    }
    return insight.state() == other.insight.state()
        && insight.kind().equals(other.insight.kind())
        && lasting(insight.values()).equals(lasting(other.insight.values()));
  }
}
