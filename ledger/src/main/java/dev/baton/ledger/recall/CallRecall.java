package dev.baton.ledger.recall;

import java.time.Instant;
import java.util.List;

/**
 * What one call left behind. It is made from the call's utterances and what people said of its
 * insights, and can be made again.
 *
 * @param at when the call began
 * @param colleague who had it; null where unknown
 * @param model the version of what read it
 * @param qualified what people confirmed of the customer's words, earliest first
 */
public record CallRecall(
    String callId,
    Instant at,
    String colleague,
    String model,
    List<Recalled> said,
    List<Qualified> qualified) {

  public CallRecall {
    said = List.copyOf(said);
    qualified = qualified == null ? List.of() : List.copyOf(qualified);
  }
}
