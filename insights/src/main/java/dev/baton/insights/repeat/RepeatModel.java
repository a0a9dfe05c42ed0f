package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.embedding.Meaning;
import dev.baton.insights.language.Recent;
import dev.baton.insights.learn.Layer;
import java.util.List;

/**
 * Tells whether two questions ask for the same, that is whether who has the full answer to one need
 * not ask the other. Any number of threads may share it.
 */
public final class RepeatModel {

  /** From here on it is taken for a repeat. */
  public static final double THRESHOLD = 0.5;

  /** A question says all it asks within so many words. */
  private static final int MOST_WORDS = 40;

  private static final int REMEMBERED = 256;

  private final Encoder encoder;
  private final Comparison comparison;

  /** What was asked before is compared again and again. */
  private final Recent<List<String>, Comparison.Text> recent = new Recent<>(REMEMBERED);

  private final SecondLook secondLook;

  private RepeatModel(Encoder encoder, Comparison comparison) {
    this.encoder = encoder;
    this.comparison = comparison;
    this.secondLook = SecondLook.of(encoder);
  }

  public static RepeatModel of(Encoder encoder) {
    return new RepeatModel(encoder, Comparison.of(encoder.weights()));
  }

  /** Another one's meanings are not comparable. */
  String version() {
    return encoder.weights().version();
  }

  /** What a question or a statement means, for finding it again. */
  Meaning meaning(List<String> words) {
    return Meaning.of(Comparison.whole(encoder.embed(clipped(words)).states()));
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
    double compared = comparison.same(text(one), text(other));
    return Layer.probability((compared + secondLook.same(clipped(one), clipped(other))) / 2);
  }

  private Comparison.Text text(List<String> words) {
    return recent.of(clipped(words), text -> comparison.text(encoder.embed(text).states()));
  }

  private static List<String> clipped(List<String> words) {
    return List.copyOf(words.subList(Math.max(0, words.size() - MOST_WORDS), words.size()));
  }
}
