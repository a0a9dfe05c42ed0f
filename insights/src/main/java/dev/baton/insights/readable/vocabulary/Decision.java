package dev.baton.insights.readable.vocabulary;

import dev.baton.insights.language.ResourceLines;
import java.util.List;

/**
 * Whether a name was said: a logistic regression, learned from spoken sentences
 * (docs/decisions/custom-words.md).
 *
 * @param weights of a candidate's features, and at last what is added
 * @param least how probable it has to be
 */
record Decision(List<Double> weights, double least) {

  static final String FILE = "custom-words.tsv";

  private static final class Loaded {
    private static final Decision ONLY = of(ResourceLines.of(FILE));
  }

  /**
   * @param lines a number each, the least probability at last
   */
  static Decision of(List<String> lines) {
    var numbers = lines.stream().map(Double::valueOf).toList();
    return new Decision(numbers.subList(0, numbers.size() - 1), numbers.get(numbers.size() - 1));
  }

  static Decision english() {
    return Loaded.ONLY;
  }

  double probability(Candidate candidate) {
    if (candidate.spelled()) {
      return 1;
    }
    double sum = weights.get(weights.size() - 1);
    for (int i = 0; i < candidate.features().length; i++) {
      sum += weights.get(i) * candidate.features()[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
