package dev.baton.insights.repeat;

import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.recall.CallRecall;
import java.time.Instant;
import java.util.List;

/**
 * What is remembered of a call, for finding what is asked again: the questions that were answered
 * and the customer's statements.
 *
 * @param at when it began
 * @param colleague who had it; null where unknown
 */
public record RememberedCall(String callId, Instant at, String colleague, List<Known> known) {

  public RememberedCall {
    known = List.copyOf(known);
  }

  /** What {@link #recall} made of it. */
  public static RememberedCall of(CallRecall recall) {
    return new RememberedCall(
        recall.callId(),
        recall.at(),
        recall.colleague(),
        recall.said().stream().map(Known::of).toList());
  }

  /** Without questions that were found in these words. */
  public RememberedCall without(List<Evidence> words) {
    return new RememberedCall(
        callId,
        at,
        colleague,
        known.stream().filter(one -> words.stream().noneMatch(one.said()::wasAskedIn)).toList());
  }

  /**
   * As the ledger keeps it.
   *
   * @param model the version of the models that read it
   */
  public CallRecall recall(String model) {
    return new CallRecall(
        callId, at, colleague, model, known.stream().map(Known::recalled).toList());
  }
}
