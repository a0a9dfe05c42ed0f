package dev.baton.insights.signal;

import java.util.List;

/** What the encoder makes of a turn: log odds of each outcome, and of each slot's statuses. */
public final class Outlook {

  /** Objection of any type. */
  public static final String OBJECTION = "objection";

  public static final String STEP = "step";
  public static final String DATED = "dated";

  /** As the network was trained ({@code insights/src/eval/tune/signals.py}): the order counts. */
  static final List<String> OUTCOMES =
      List.of(
          "money",
          "power",
          "need",
          "time",
          "value",
          "context",
          "process",
          "rivals",
          "ally",
          "price",
          "no_need",
          "timing",
          "authority",
          "competitor",
          "trust",
          "send_info",
          "other",
          OBJECTION,
          STEP,
          DATED);

  static final int SLOTS = 9;
  static final List<String> STATUSES = List.of("met", "not_met", "unclear");

  private final float[] outcomes;
  private final float[] statuses;

  /**
   * @param statuses of each slot in turn
   */
  Outlook(float[] outcomes, float[] statuses) {
    this.outcomes = outcomes;
    this.statuses = statuses;
  }

  /**
   * @param outcome code of a slot, type of an objection, or one of the names above
   * @return log odds
   */
  public double of(String outcome) {
    return outcomes[OUTCOMES.indexOf(outcome)];
  }

  /** Logarithm of how probable a status is where the turn speaks of the slot. */
  public double status(String slot, String status) {
    int from = OUTCOMES.indexOf(slot) * STATUSES.size();
    double sum = 0;
    for (int k = 0; k < STATUSES.size(); k++) {
      sum += Math.exp(statuses[from + k]);
    }
    return statuses[from + STATUSES.indexOf(status)] - Math.log(sum);
  }
}
