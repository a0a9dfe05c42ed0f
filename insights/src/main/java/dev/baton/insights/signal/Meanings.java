package dev.baton.insights.signal;

import dev.baton.insights.embedding.EmbeddingModel;
import java.util.List;

/** What turns mean. Any number of threads may share it. */
public final class Meanings {

  /** Of the words that are read; a turn of more says nothing more. */
  private static final int MOST_WORDS = 120;

  private final EmbeddingModel model;

  public Meanings(EmbeddingModel model) {
    this.model = model;
  }

  /**
   * @param before what the other side said
   */
  public Said read(boolean ours, List<String> before, List<String> words) {
    var some = words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words;
    return new Said(
        ours, before, some, model.embed(some), before.isEmpty() ? null : model.embed(before));
  }
}
