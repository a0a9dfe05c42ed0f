package dev.baton.insights.embedding;

import java.util.List;

/**
 * The language model that was trained for Baton: all-MiniLM with its upper layers trained further
 * on what asks, and what asks the same ({@code insights/src/eval/train}). Any number of threads may
 * share it. English.
 *
 * @param weights with the heads of those who read it
 */
public record Encoder(EmbeddingModel model, TunedWeights weights) {

  private static final String WEIGHTS = "encoder.weights.gz";

  /** Reads it from the class path: blocks for some tenths of a second. */
  public static Encoder load() {
    var weights = TunedWeights.load(WEIGHTS);
    return new Encoder(EmbeddingModel.tuned(weights), weights);
  }

  /** A vector for each piece of a word, and for the marks around the text. */
  public float[][] states(List<String> words) {
    return model.states(words);
  }
}
