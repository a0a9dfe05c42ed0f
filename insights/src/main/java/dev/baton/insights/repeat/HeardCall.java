package dev.baton.insights.repeat;

import dev.baton.ledger.speech.Utterance;
import java.time.Instant;
import java.util.List;

/**
 * A call as it was heard. A transcript without times may number its turns: ids and start times then
 * are the turns' numbers.
 *
 * @param at when it began
 * @param colleague who had it; null where unknown
 * @param utterances by start time
 */
public record HeardCall(String id, Instant at, String colleague, List<Utterance> utterances) {

  public HeardCall {
    utterances = List.copyOf(utterances);
  }
}
