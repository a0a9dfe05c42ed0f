package dev.baton.insights.metric;

import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Criteria of the framework with evidence, {@code value}, of {@code of} that it has: those that are
 * met or not met; what is unclear is still to be found out. IBM's guidance for BANT is 3 of 4.
 */
public final class CriteriaCovered extends Metric<Map<String, String>> {

  private final int all;

  /**
   * @param all how many criteria the framework has
   */
  public CriteriaCovered(int all) {
    super("criteria_covered");
    this.all = all;
  }

  @Override
  public boolean needsTimes() {
    return false;
  }

  @Override
  Map<String, String> begin() {
    return Map.of();
  }

  @Override
  Map<String, String> and(Map<String, String> before, Utterance utterance, List<Insight> found) {
    var states = new HashMap<>(before);
    found.stream()
        .filter(insight -> insight.kind().equals("criterion"))
        .filter(insight -> !insight.evidence().isEmpty())
        .forEach(
            insight ->
                states.put(
                    insight.values().get("criterion").toString(),
                    insight.values().get("status").toString()));
    return Map.copyOf(states);
  }

  @Override
  Map<String, Object> values(Map<String, String> states) {
    long covered =
        states.values().stream().filter(s -> s.equals("met") || s.equals("not_met")).count();
    return Map.of("value", covered, "of", all);
  }
}
