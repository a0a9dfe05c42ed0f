package dev.baton.insights.mention;

import dev.baton.insights.embedding.Embedding;
import dev.baton.insights.embedding.EmbeddingModel;
import dev.baton.insights.language.Sentence;
import dev.baton.insights.language.Token;
import dev.baton.insights.signal.Input;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What tells a name from other words: the words around it, parts of speech, how usual the word is
 * in calls and in the language, and what it means where it stands.
 */
final class NameFeatures {

  private static final double MEANING = 2;

  private final Sentence words;
  private final UnaryOperator<String> usual;
  private final Embedding meaning;
  private final int[] pieces;

  /**
   * @param usual class of a word, by how often it is said
   */
  NameFeatures(Sentence words, UnaryOperator<String> usual, EmbeddingModel meanings) {
    this.words = words;
    this.usual = usual;
    List<String> plain = words.tokens().stream().map(Token::word).toList();
    this.meaning = meanings.embed(plain);
    this.pieces = plain.stream().mapToInt(meanings::pieces).toArray();
  }

  private float[] vector(int i) {
    float[] word = meaning.word(i);
    var vector = new float[word.length];
    for (int k = 0; k < vector.length; k++) {
      vector[k] = (float) (word[k] * MEANING);
    }
    return vector;
  }

  /**
   * @param before what the word before it is
   */
  Input of(int i, String before) {
    var features = new Input(vector(i));
    for (int k = -4; k <= 4; k++) {
      if (k != 0) {
        features.add("w" + k + "=" + words.word(i + k));
      }
      features.add("t" + k + "=" + tag(i + k));
    }
    for (int k = 1; k <= 6; k++) {
      features.add("left=" + words.word(i - k));
      features.add("right=" + words.word(i + k));
    }
    features.add("b-=" + words.word(i - 2) + "_" + words.word(i - 1));
    features.add("b--=" + words.word(i - 3) + "_" + words.word(i - 2) + "_" + words.word(i - 1));
    features.add("b+=" + words.word(i + 1) + "_" + words.word(i + 2));
    features.add("around=" + words.word(i - 1) + "_" + words.word(i + 1));
    String usualness = usual.apply(words.word(i));
    features.add("usual=" + usualness);
    features.add("usual-=" + usual.apply(words.word(i - 1)) + "_" + usualness);
    features.add("usual+=" + usualness + "_" + usual.apply(words.word(i + 1)));
    features.add("usual tag=" + usualness + "_" + tag(i));
    features.add("usual w-1=" + usualness + "_" + words.word(i - 1));
    features.add("usual b-=" + usualness + "_" + words.word(i - 2) + "_" + words.word(i - 1));
    features.add("usual tag-1=" + usualness + "_" + tag(i - 1) + "_" + tag(i));
    features.add("p=" + before);
    features.add("p usual=" + before + "_" + usualness);
    features.add("p tag=" + before + "_" + tag(i - 1) + "_" + tag(i));
    features.add("letter=" + (words.word(i).length() == 1) + "_" + before);
    int parts = i < pieces.length ? Math.min(3, pieces[i]) : 1;
    features.add("pieces=" + parts);
    features.add("pieces usual=" + parts + "_" + usualness);
    features.add("pieces w-1=" + parts + "_" + words.word(i - 1));
    features.add("pieces tag=" + parts + "_" + tag(i));
    features.add("ends=" + (i == words.size() - 1));
    features.add("begins=" + (i == 0));
    return features;
  }

  private String tag(int i) {
    return i < 0 || i >= words.size() ? "" : words.tokens().get(i).tags();
  }
}
