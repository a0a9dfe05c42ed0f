package dev.baton.ledger.insight;

import java.util.ArrayList;
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

  /** Kinds of which that, and the second evidence with it, may come after a person's word. */
  private static final Set<String> FOLLOWED = Set.of("question", "objection");

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
    var counts = found != null && isOf(found) ? withWhatFollowed(found) : insight;
    return Optional.of(counts.judged(insight.state(), judgement));
  }

  private boolean isOf(Insight found) {
    return found.kind().equals(insight.kind()) && found.startMs() == insight.startMs();
  }

  /** What a person wrote stays; the answer is the one that was heard, unless they wrote that. */
  private Insight withWhatFollowed(Insight found) {
    if (lasting(found.values()).equals(lasting(insight.values()))) {
      return found;
    }
    boolean followed = FOLLOWED.contains(insight.kind()) && !isAnsweredByHand(insight.values());
    if (!followed || insight.evidence().isEmpty() || found.evidence().isEmpty()) {
      return insight;
    }
    var values = new HashMap<>(found.values());
    values.keySet().retainAll(LATER);
    values.putAll(lasting(insight.values()));
    var evidence = new ArrayList<Evidence>();
    evidence.add(insight.evidence().get(0));
    evidence.addAll(found.evidence().subList(1, found.evidence().size()));
    return insight.with(values, evidence);
  }

  private static boolean isAnsweredByHand(Map<String, Object> values) {
    return values.containsKey(Insight.ANSWER_BY_HAND);
  }

  private static Map<String, Object> lasting(Map<String, Object> values) {
    var lasting = new HashMap<>(values);
    if (!isAnsweredByHand(values)) {
      lasting.keySet().removeAll(LATER);
    }
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
