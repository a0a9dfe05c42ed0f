package dev.baton.insights.signal;

import dev.baton.insights.embedding.Embedding;
import dev.baton.insights.embedding.EmbeddingModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What turns mean. Several readers ask for the same turn, so the latest are remembered. */
public final class Meanings {

  /** Of the words that are read; a turn of more says nothing more. */
  private static final int MOST_WORDS = 120;

  private static final int REMEMBERED = 64;

  private final EmbeddingModel model;

  private final Map<List<String>, Embedding> latest =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<List<String>, Embedding> eldest) {
              return size() > REMEMBERED;
            }
          });

  public Meanings(EmbeddingModel model) {
    this.model = model;
  }

  /**
   * @param before what the other side said
   */
  public Said read(boolean ours, List<String> before, List<String> words) {
    var some = words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words;
    return new Said(ours, before, some, of(some), before.isEmpty() ? null : of(before));
  }

  private Embedding of(List<String> words) {
    return latest.computeIfAbsent(words, model::embed);
  }
}
