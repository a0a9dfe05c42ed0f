package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.embedding.Meaning;
import java.util.List;

/**
 * What questions and statements mean, so that what asks for the same is near. Any number of threads
 * may share it.
 */
public final class RepeatModel {

  /** A question says all it asks within so many words. */
  private static final int MOST_WORDS = 40;

  private final Encoder encoder;

  private RepeatModel(Encoder encoder) {
    this.encoder = encoder;
  }

  public static RepeatModel of(Encoder encoder) {
    return new RepeatModel(encoder);
  }

  AskedAgain askedAgain() {
    return new AskedAgain(encoder);
  }

  /** Another one's meanings are not comparable. */
  String version() {
    return encoder.weights().version();
  }

  /** What a question or a statement means, for finding it again. */
  Meaning meaning(List<String> words) {
    return Meaning.of(Comparison.whole(encoder.embed(clipped(words)).states()));
  }

  /** The last words: there a long turn asks. */
  static List<String> clipped(List<String> words) {
    return List.copyOf(words.subList(Math.max(0, words.size() - MOST_WORDS), words.size()));
  }
}
