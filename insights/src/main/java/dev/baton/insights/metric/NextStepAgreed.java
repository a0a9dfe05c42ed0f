package dev.baton.insights.metric;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a dated, mutual next step was agreed, {@code value}: one side named a dated step, and the
 * other, within its next two utterances, named a dated one too or agreed ("yes", "works",
 * "perfect"). Field practice: yes.
 */
public final class NextStepAgreed extends Metric<NextStepAgreed.Steps> {

  private static final int SOON = 4;

  private static final Set<String> AGREEING =
      Set.of(
          "yes",
          "yeah",
          "yep",
          "okay",
          "ok",
          "sure",
          "perfect",
          "great",
          "good",
          "fine",
          "works",
          "deal",
          "lovely",
          "wonderful",
          "brilliant",
          "right",
          "excellent",
          "agreed",
          "then");

  private static final Set<String> REFUSING =
      Set.of("no", "not", "can't", "don't", "won't", "doesn't", "but", "nope");

  /**
   * @param by whoever named a dated step that waits for the other's word
   * @param since utterances since then
   */
  record Steps(boolean agreed, Speaker by, int since) {}

  public NextStepAgreed() {
    super("next_step_agreed");
  }

  @Override
  public boolean needsTimes() {
    return false;
  }

  @Override
  Steps begin() {
    return new Steps(false, null, 0);
  }

  @Override
  Steps and(Steps before, Utterance utterance, List<Insight> found) {
    boolean dated =
        begun("next_step", utterance, found).stream()
            .anyMatch(step -> Boolean.TRUE.equals(step.values().get("dated")));
    boolean waiting = before.by() != null && before.since() < SOON;
    boolean otherSide = waiting && before.by() != utterance.speaker();
    boolean agreed = before.agreed() || (otherSide && (dated || agrees(utterance)));
    return dated
        ? new Steps(agreed, utterance.speaker(), 0)
        : new Steps(agreed, before.by(), before.since() + 1);
  }

  private static boolean agrees(Utterance utterance) {
    var words = utterance.words().stream().map(Word::word).toList();
    return words.stream().limit(SOON).anyMatch(AGREEING::contains)
        && words.stream().noneMatch(REFUSING::contains);
  }

  @Override
  Map<String, Object> values(Steps steps) {
    return Map.of("value", steps.agreed());
  }
}
