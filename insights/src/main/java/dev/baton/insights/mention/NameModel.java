package dev.baton.insights.mention;

import dev.baton.insights.embedding.EmbeddingModel;
import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.language.UsualWords;
import dev.baton.insights.signal.LinearModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds names of products and suppliers that do what we sell, in lower case and without a list: by
 * the words around them ("we use …", "switched from …", "cheaper than …"), parts of speech, and
 * whether the word itself is a usual one. For any number of threads.
 */
public final class NameModel {

  static final String FILE = "competitors.linear.gz";
  static final String BEGIN = "B";
  static final String INSIDE = "I";
  static final String OUTSIDE = "O";

  private static final int MOST_WORDS = 200;
  private static final int LONGEST = 4;

  /** Set on the development calls, which training does not see. */
  static final double THRESHOLD = 0.85;

  /** Whether a name goes on with a word: even odds. */
  private static final double EVEN = 0.5;

  private final EnglishTagger tagger;
  private final UsualWords usual;
  private final EmbeddingModel meanings;
  private final LinearModel model;

  /**
   * @param from the first word
   * @param to after the last
   */
  public record Name(int from, int to, double probability) {}

  NameModel(EnglishTagger tagger, UsualWords usual, EmbeddingModel meanings, LinearModel model) {
    this.tagger = tagger;
    this.usual = usual;
    this.meanings = meanings;
    this.model = model;
  }

  /** Reads its model from the class path. */
  public static NameModel load(EnglishTagger tagger, EmbeddingModel meanings) {
    return new NameModel(tagger, UsualWords.load(), meanings, LinearModel.load(FILE));
  }

  public List<Name> find(List<String> words) {
    return find(words, THRESHOLD);
  }

  List<Name> find(List<String> words, double threshold) {
    var read = words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words;
    var sentence = tagger.tag(read);
    var features = new NameFeatures(sentence, usual::of, meanings);
    var names = new ArrayList<Name>();
    String before = OUTSIDE;
    int from = -1;
    double probability = 0;
    for (int i = 0; i < sentence.size(); i++) {
      double[] probabilities = model.probabilities(features.of(i, before));
      double begins = probabilities[model.place(BEGIN)];
      double goesOn = from >= 0 && i - from < LONGEST ? probabilities[model.place(INSIDE)] : 0;
      boolean inside = goesOn >= EVEN && goesOn >= begins;
      if (from >= 0 && !inside) {
        names.add(new Name(from, i, probability));
        from = -1;
      }
      if (!inside && begins >= threshold) {
        from = i;
        probability = begins;
      }
      before = inside ? INSIDE : from == i ? BEGIN : OUTSIDE;
    }
    if (from >= 0) {
      names.add(new Name(from, sentence.size(), probability));
    }
    return names;
  }
}
