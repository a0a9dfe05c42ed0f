package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.learn.Layer;
import java.util.List;

/**
 * Tells whether two questions ask for the same, that is whether who has the full answer to one need
 * not ask the other. Any number of threads may share it.
 */
public final class SameQuestion {

  /** From here on it is taken for a repeat. */
  public static final double THRESHOLD = 0.3;

  private final Encoder encoder;
  private final Comparison comparison;
  private final SecondLook secondLook;

  private SameQuestion(Encoder encoder) {
    this.encoder = encoder;
    comparison = Comparison.of(encoder.weights());
    secondLook = SecondLook.of(encoder);
  }

  public static SameQuestion of(Encoder encoder) {
    return new SameQuestion(encoder);
  }

  /**
   * How probable it is that both ask for the same, from 0 to 1: compared word by word, and read as
   * one text. The same whichever comes first.
   */
  public double probability(List<String> one, List<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    if (one.equals(other)) {
      return 1;
    }
    var first = RepeatModel.clipped(one);
    var second = RepeatModel.clipped(other);
    double compared = comparison.same(text(first), text(second));
    return Layer.probability((compared + secondLook.same(first, second)) / 2);
  }

  private Comparison.Text text(List<String> words) {
    return comparison.text(encoder.embed(words).states());
  }
}
