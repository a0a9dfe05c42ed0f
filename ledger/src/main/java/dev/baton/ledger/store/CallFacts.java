package dev.baton.ledger.store;

import dev.baton.ledger.insight.Correction;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * All facts of one call.
 *
 * @param utterances by start
 * @param found what detectors found, by start, without what people say of it
 * @param corrections what people say of it
 * @param unstored ids of those that only the journal has
 */
public record CallFacts(
    List<Utterance> utterances,
    List<Insight> found,
    List<Correction> corrections,
    Set<String> unstored) {

  public CallFacts {
    utterances = List.copyOf(utterances);
    found = List.copyOf(found);
    corrections = List.copyOf(corrections);
    unstored = Set.copyOf(unstored);
  }

  /** What counts: what was found, and over it what people say; by start. */
  public List<Insight> insights() {
    var byId = new LinkedHashMap<String, Insight>();
    found.forEach(insight -> byId.put(insight.id(), insight));
    for (var correction : corrections) {
      String id = correction.insightId();
      correction
          .over(byId.get(id))
          .ifPresentOrElse(insight -> byId.put(id, insight), () -> byId.remove(id));
    }
    return byId.values().stream()
        .sorted(Comparator.comparingLong(Insight::startMs).thenComparing(Insight::id))
        .toList();
  }
}
