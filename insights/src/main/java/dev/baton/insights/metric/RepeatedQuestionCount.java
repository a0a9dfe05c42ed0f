package dev.baton.insights.metric;

import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.Map;

/**
 * Questions of the SDR that this customer had already answered to a colleague, {@code value}:
 * repeats of the kind {@code answered_before}. What was fair to ask again does not count. None is
 * good.
 */
public final class RepeatedQuestionCount extends Metric<Integer> {

  public RepeatedQuestionCount() {
    super("repeated_questions");
  }

  @Override
  public boolean needsTimes() {
    return false;
  }

  @Override
  Integer begin() {
    return 0;
  }

  @Override
  Integer and(Integer before, Utterance utterance, List<Insight> found) {
    long more =
        begun("repeated_question", utterance, found).stream()
            .filter(repeat -> "answered_before".equals(repeat.values().get("repeat")))
            .count();
    return before + (int) more;
  }

  @Override
  Map<String, Object> values(Integer count) {
    return Map.of("value", count);
  }
}
