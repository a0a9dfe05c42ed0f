package dev.baton.insights.repeat;

import dev.baton.ledger.recall.CallRecall;
import dev.baton.ledger.recall.Qualified;
import java.time.Instant;
import java.util.List;

/**
 * What is remembered of a call, for finding what is asked again: the questions that were answered
 * and the customer's statements. Immutable.
 */
public final class RememberedCall {

  private final String callId;
  private final Instant at;
  private final String colleague;
  private final List<Known> known;
  private final List<Qualified> qualified;
  private final List<Known> asked;
  private final List<Known> told;
  private final Answers answers;

  /**
   * @param at when it began; null where unknown
   * @param colleague who had it; null where unknown
   * @param qualified what people confirmed of the customer's words, earliest first
   */
  public RememberedCall(
      String callId, Instant at, String colleague, List<Known> known, List<Qualified> qualified) {
    this.callId = callId;
    this.at = at;
    this.colleague = colleague;
    this.known = List.copyOf(known);
    this.qualified = List.copyOf(qualified);
    asked = known.stream().filter(one -> one.said().question() && answered(one)).toList();
    told = known.stream().filter(one -> !one.said().question() && answered(one)).toList();
    answers = Answers.of(known);
  }

  private static boolean answered(Known known) {
    return known.said().answer() != null;
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

  public String callId() {
    return callId;
  }

  /** When it began; null where unknown. */
  public Instant at() {
    return at;
  }

  /** Who had it; null where unknown. */
  public String colleague() {
    return colleague;
  }

  /** In the order in which it was said. */
  public List<Known> known() {
    return known;
  }

  /** What people confirmed of the customer's words, earliest first. */
  public List<Qualified> qualified() {
    return qualified;
  }

  /** Of what is known, the questions that have an answer. */
  List<Known> asked() {
    return asked;
  }

  /** Of what is known, the customer's statements. */
  List<Known> told() {
    return told;
  }

  Answers answers() {
    return answers;
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
