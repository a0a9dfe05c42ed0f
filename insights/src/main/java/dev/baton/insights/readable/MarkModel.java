package dev.baton.insights.readable;

import dev.baton.insights.learn.MaxentModel;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which marks stand in an utterance: a maximum entropy model of OpenNLP tells for each place, and
 * of all ways to part the words into sentences the most probable is taken. Any number of threads
 * may share it.
 */
final class MarkModel {

  static final String FILE = "readable-marks.maxent.gz";

  /** Beginnings of the present sentence that are looked at side by side. */
  private static final int BEAM = 6;

  private final MaxentModel model;
  private final Map<Mark, Integer> outcomes = new EnumMap<>(Mark.class);
  private final Map<Mark, Double> favour;

  /**
   * @param favour added to the logarithms of the marks' probabilities
   */
  MarkModel(MaxentModel model, Map<Mark, Double> favour) {
    this.model = model;
    this.favour = Map.copyOf(favour);
    for (int k = 0; k < model.outcomes(); k++) {
      outcomes.put(Mark.valueOf(model.outcome(k)), k);
    }
  }

  /** The way to here on which the present sentence began at {@code start}. */
  private record Way(int start, double score, Step last) {}

  private record Step(Mark mark, Step before) {}

  /** After each word. */
  Mark[] marks(MarkFeatures words) {
    List<Way> ways = List.of(new Way(0, 0, null));
    for (int i = 0; i < words.size(); i++) {
      ways = on(ways, words, i);
    }
    var marks = new Mark[words.size()];
    var step = best(ways).last();
    for (int i = marks.length - 1; i >= 0; i--) {
      marks[i] = step.mark();
      step = step.before();
    }
    return marks;
  }

  private List<Way> on(List<Way> ways, MarkFeatures words, int i) {
    Map<Integer, Way> next = new HashMap<>();
    for (Way way : ways) {
      double[] probabilities = model.eval(words.at(i, way.start()));
      for (Mark mark : Mark.values()) {
        double score = way.score() + log(probabilities, mark);
        int start = mark.endsSentence() ? i + 1 : way.start();
        var known = next.get(start);
        if (known == null || score > known.score()) {
          next.put(start, new Way(start, score, new Step(mark, way.last())));
        }
      }
    }
    return next.values().stream()
        .sorted((a, b) -> Double.compare(b.score(), a.score()))
        .limit(BEAM)
        .toList();
  }

  private double log(double[] probabilities, Mark mark) {
    Integer index = outcomes.get(mark);
    double probability = index == null ? 0 : probabilities[index];
    return Math.log(Math.max(1e-9, probability)) + favour.getOrDefault(mark, 0.0);
  }

  private static Way best(List<Way> ways) {
    return ways.get(0);
  }
}
