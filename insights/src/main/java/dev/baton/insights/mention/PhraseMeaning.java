package dev.baton.insights.mention;

import dev.baton.insights.embedding.Embedding;
import dev.baton.insights.embedding.EmbeddingModel;
import java.util.List;
import java.util.Optional;

/**
 * Finds where an utterance says what a phrase means, in whatever words: the stretch of about its
 * length whose words, each as it is meant there, come nearest to the phrase's. The utterance is
 * read already by those who look for other things.
 */
final class PhraseMeaning {

  /** Of fewer words too little is meant: those are found by the words only. */
  static final int SHORTEST = 3;

  /**
   * Set on a few invented pairs: most of what lies above means the same, and much that does lies
   * below.
   */
  static final double SAME = 0.69;

  /** How much longer than the phrase what means the same may be, and how much shorter. */
  private static final int LONGER = 4;

  private static final int SHORTER = 1;

  private final EmbeddingModel model;

  PhraseMeaning(EmbeddingModel model) {
    this.model = model;
  }

  /**
   * @param from the first word
   * @param to after the last
   * @param cosine of the stretch and the phrase
   */
  record Stretch(int from, int to, double cosine) {}

  Optional<Stretch> find(List<String> phrase, List<String> words) {
    return nearest(phrase, words).filter(stretch -> stretch.cosine() >= SAME);
  }

  Optional<Stretch> nearest(List<String> phrase, List<String> words) {
    if (phrase.size() < SHORTEST) {
      return Optional.empty();
    }
    float[] wanted = sum(model.embed(phrase), 0, phrase.size());
    var said = model.embed(words);
    Stretch nearest = null;
    for (int from = 0; from < words.size(); from++) {
      int most = Math.min(words.size(), from + phrase.size() + LONGER);
      int least = Math.max(2, phrase.size() - SHORTER);
      float[] sum = sum(said, from, Math.min(words.size(), from + least - 1));
      for (int to = from + least; to <= most; to++) {
        add(said.word(to - 1), sum);
        double cosine = cosine(wanted, sum);
        if (nearest == null || cosine > nearest.cosine()) {
          nearest = new Stretch(from, to, cosine);
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static float[] sum(Embedding meaning, int from, int to) {
    var sum = new float[EmbeddingModel.WIDTH];
    for (int i = from; i < to; i++) {
      add(meaning.word(i), sum);
    }
    return sum;
  }

  private static void add(float[] vector, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += vector[i];
    }
  }

  private static double cosine(float[] a, float[] b) {
    double lengths = Math.sqrt(Embedding.cosine(a, a) * Embedding.cosine(b, b));
    return lengths == 0 ? 0 : Embedding.cosine(a, b) / lengths;
  }
}
