package dev.baton.ledger.store;

import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.Set;

/**
 * All facts of one call.
 *
 * @param utterances by start
 * @param insights by start
 * @param unstored ids of those that only the journal has
 */
public record CallFacts(List<Utterance> utterances, List<Insight> insights, Set<String> unstored) {

  public CallFacts {
    utterances = List.copyOf(utterances);
    insights = List.copyOf(insights);
    unstored = Set.copyOf(unstored);
  }
}
