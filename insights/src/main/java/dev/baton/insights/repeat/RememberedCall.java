package dev.baton.insights.repeat;

import dev.baton.ledger.recall.CallRecall;
import dev.baton.ledger.recall.Qualified;
import java.time.Instant;
import java.util.List;

/**
 * What is remembered of a call, for finding what is asked again: the questions that were answered
 * and the customer's statements.
 *
 * @param at when it began
 * @param colleague who had it; null where unknown
 * @param qualified what people confirmed of the customer's words, earliest first
 */
public record RememberedCall(
    String callId, Instant at, String colleague, List<Known> known, List<Qualified> qualified) {

  public RememberedCall {
    known = List.copyOf(known);
    qualified = List.copyOf(qualified);
  }

  /** One of which people confirmed nothing. */
  public RememberedCall(String callId, Instant at, String colleague, List<Known> known) {
    this(callId, at, colleague, known, List.of());
  }

  /** What {@link #recall} made of it. */
  public static RememberedCall of(CallRecall recall) {
    return new RememberedCall(
        recall.callId(),
        recall.at(),
        recall.colleague(),
        recall.said().stream().map(Known::of).toList(),
        recall.qualified());
  }

  public RememberedCall with(List<Qualified> confirmed) {
    return new RememberedCall(callId, at, colleague, known, confirmed);
  }

  /**
   * As the ledger keeps it.
   *
   * @param model the version of the models that read it
   */
  public CallRecall recall(String model) {
    return new CallRecall(
        callId, at, colleague, model, known.stream().map(Known::recalled).toList(), qualified);
  }
}
