package dev.baton.insights.embedding;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The language model that was trained for Baton: all-MiniLM with its upper layers trained further
 * on what asks, what asks the same, and what is said of evidence, objections and next steps ({@code
 * insights/src/eval/train}). It reads a text once for all who ask. Any number of threads may share
 * it. English.
 *
 * @param weights with the heads of those who read it
 */
public record Encoder(EmbeddingModel model, TunedWeights weights) {

  private static final String WEIGHTS = "encoder.weights.gz";

  /** Reads it from the class path, on several threads: blocks for some tenths of a second. */
  public static Encoder load() {
    var weights = CompletableFuture.supplyAsync(() -> TunedWeights.load(WEIGHTS), Encoder::beside);
    return new Encoder(EmbeddingModel.tuned(weights), weights.join());
  }

  private static void beside(Runnable reading) {
    new Thread(reading, "encoder weights").start();
  }

  public Embedding embed(List<String> words) {
    return model.embed(words);
  }

  /** Two texts as one, the words of each with an eye on the other. */
  public ReadTogether readTogether(List<String> first, List<String> second) {
    return model.readTogether(first, second);
  }

  /**
   * A turn with an eye on what was said before it, and the other way round.
   *
   * @param before utterances in the order in which they were said
   */
  public ReadTogether readAfter(List<List<String>> before, List<String> turn) {
    return model.readAfter(before, turn);
  }
}
