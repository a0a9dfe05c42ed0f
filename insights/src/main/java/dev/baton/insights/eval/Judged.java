package dev.baton.insights.eval;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One labelled thing and how sure a method is of it.
 *
 * @param score higher is likelier
 */
record Judged(boolean is, double score, String text) {

  private static final int WORST = 10;

  static Scores at(double threshold, List<Judged> all) {
    var scores = Scores.NONE;
    for (var one : all) {
      scores = scores.and(one.is(), one.score() >= threshold);
    }
    return scores;
  }

  /** With the threshold that suits this very file best: more than the method could have known. */
  static Scores best(List<Judged> all) {
    return DoubleStream.iterate(0, at -> at <= 1, at -> at + 0.01)
        .mapToObj(threshold -> at(threshold, all))
        .max(Comparator.comparingDouble(Scores::f1))
        .orElseThrow();
  }

  /** Errors against a threshold of one half. */
  static List<String> worst(List<Judged> all) {
    return all.stream()
        .filter(one -> one.is() != (one.score() >= 0.5))
        .sorted(Comparator.comparingDouble(one -> one.is() ? one.score() : 1 - one.score()))
        .limit(WORST)
        .map(
            one ->
                "%.2f %s  %s".formatted(one.score(), one.is() ? "missed" : "wrongly", one.text()))
        .toList();
  }
}
