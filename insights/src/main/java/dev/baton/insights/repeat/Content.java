package dev.baton.insights.repeat;

import dev.baton.insights.language.UsualWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a text that say something, by their stems, each with how much it says. */
final class Content {

  private static final List<String> ENDINGS = List.of("ing", "ies", "es", "ed", "s");
  private static final int SHORTEST_STEM = 3;

  /** So that one word in common does not make two short texts the same. */
  private static final double FEW = 0.7;

  private static final double ALIKE = 0.75;

  private final Map<String, Double> weights = new HashMap<>();

  private Content() {}

  static Content of(List<String> words, UsualWords usual) {
    var content = new Content();
    for (String word : words) {
      content.weights.merge(stem(word), usual.weight(word), Math::max);
    }
    return content;
  }

  private static String stem(String word) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    for (String ending : ENDINGS) {
      if (bare.endsWith(ending) && bare.length() - ending.length() >= SHORTEST_STEM) {
        return bare.substring(0, bare.length() - ending.length());
      }
    }
    return bare;
  }

  private double sum() {
    return FEW + weights.values().stream().mapToDouble(weight -> weight).sum();
  }

  /** How much both say. */
  double shared(Content other) {
    return weights.entrySet().stream()
        .filter(entry -> other.weights.containsKey(entry.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /** How near both are to the same words, from 0, where a quarter is another's, to 1. */
  double sameness(Content other) {
    double most = Math.max(sum(), other.sum()) - FEW;
    return most == 0 ? 0 : Math.max(0, shared(other) / most - ALIKE) / (1 - ALIKE);
  }

  /** As a share of what they say, from 0 to 1. */
  double overlap(Content other) {
    return shared(other) / Math.sqrt(sum() * other.sum());
  }
}
