package dev.baton.insights.mention;

import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.language.Sentence;
import dev.baton.insights.language.UsualWords;
import dev.baton.insights.signal.Input;
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

  /** Even odds: not fitted. */
  static final double THRESHOLD = 0.5;

  private final EnglishTagger tagger;
  private final UsualWords usual;
  private final LinearModel model;

  /**
   * @param from the first word
   * @param to after the last
   */
  public record Name(int from, int to, double probability) {}

  NameModel(EnglishTagger tagger, UsualWords usual, LinearModel model) {
    this.tagger = tagger;
    this.usual = usual;
    this.model = model;
  }

  /** Reads its model from the class path. */
  public static NameModel load(EnglishTagger tagger) {
    return new NameModel(tagger, UsualWords.load(), LinearModel.load(FILE));
  }

  public List<Name> find(List<String> words) {
    var sentence = tagger.tag(words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words);
    var names = new ArrayList<Name>();
    String before = OUTSIDE;
    int from = -1;
    double probability = 0;
    for (int i = 0; i < sentence.size(); i++) {
      var features = features(sentence, usual, i, before);
      double[] probabilities = model.probabilities(features);
      double begins = probabilities[model.place(BEGIN)];
      double goesOn = from >= 0 && i - from < LONGEST ? probabilities[model.place(INSIDE)] : 0;
      boolean inside = goesOn >= THRESHOLD && goesOn >= begins;
      if (from >= 0 && !inside) {
        names.add(new Name(from, i, probability));
        from = -1;
      }
      if (!inside && begins >= THRESHOLD) {
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

  /**
   * @param before what the word before it is
   */
  static Input features(Sentence words, UsualWords usual, int i, String before) {
    var features = new Input();
    for (int k = -4; k <= 4; k++) {
      if (k != 0) {
        features.add("w" + k + "=" + words.word(i + k));
      }
      features.add("t" + k + "=" + tag(words, i + k));
    }
    for (int k = 1; k <= 6; k++) {
      features.add("left=" + words.word(i - k));
      features.add("right=" + words.word(i + k));
    }
    features.add("b-=" + words.word(i - 2) + "_" + words.word(i - 1));
    features.add("b--=" + words.word(i - 3) + "_" + words.word(i - 2) + "_" + words.word(i - 1));
    features.add("b+=" + words.word(i + 1) + "_" + words.word(i + 2));
    features.add("around=" + words.word(i - 1) + "_" + words.word(i + 1));
    String usualness = usual.of(words.word(i));
    features.add("usual=" + usualness);
    features.add("usual-=" + usual.of(words.word(i - 1)) + "_" + usualness);
    features.add("usual+=" + usualness + "_" + usual.of(words.word(i + 1)));
    features.add("usual tag=" + usualness + "_" + tag(words, i));
    features.add("usual w-1=" + usualness + "_" + words.word(i - 1));
    features.add("usual b-=" + usualness + "_" + words.word(i - 2) + "_" + words.word(i - 1));
    features.add("usual tag-1=" + usualness + "_" + tag(words, i - 1) + "_" + tag(words, i));
    features.add("p=" + before);
    features.add("p usual=" + before + "_" + usualness);
    features.add("p tag=" + before + "_" + tag(words, i - 1) + "_" + tag(words, i));
    features.add("letter=" + (words.word(i).length() == 1) + "_" + before);
    features.add("ends=" + (i == words.size() - 1));
    features.add("begins=" + (i == 0));
    return features;
  }

  private static String tag(Sentence words, int i) {
    return i < 0 || i >= words.size() ? "" : words.tokens().get(i).tags();
  }
}
