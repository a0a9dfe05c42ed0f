package dev.baton.insights.signal;

import java.util.Arrays;
import java.util.List;

/**
 * What the encoder makes of a turn: log odds of each outcome, and of each slot's statuses, and
 * which words are a competitor's name.
 */
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

  /** Places of what a word is to a competitor's name. */
  public static final int NO_NAME = 0;

  public static final int BEGINS_NAME = 1;
  public static final int GOES_ON = 2;

  static final int SLOTS = 9;
  static final List<String> STATUSES = List.of("met", "not_met", "unclear");

  private final float[] outcomes;
  private final float[] statuses;
  private final float[][] names;

  /**
   * @param statuses of each slot in turn
   * @param names for each word how likely it is no name, begins one, or goes on with one
   */
  Outlook(float[] outcomes, float[] statuses, float[][] names) {
    this.outcomes = outcomes;
    this.statuses = statuses;
    this.names = names;
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
    return logarithms(Arrays.copyOfRange(statuses, from, from + STATUSES.size()))[
        STATUSES.indexOf(status)];
  }

  /** Logarithms of how probable it is that a word is each of them: by their places. */
  public double[] name(int word) {
    return logarithms(names[word]);
  }

  private static double[] logarithms(float[] scores) {
    double sum = 0;
    for (float score : scores) {
      sum += Math.exp(score);
    }
    var logarithms = new double[scores.length];
    for (int k = 0; k < scores.length; k++) {
      logarithms[k] = scores[k] - Math.log(sum);
    }
    return logarithms;
  }
}
