package dev.baton.insights.readable;

import dev.baton.insights.language.Sentence;
import dev.baton.insights.learn.Features;

/**
 * What the model of capitals looks at: the word, whether it is a name, and what it stands among.
 */
final class CapitalFeatures {

  private final Sentence words;
  private final Names names;

  CapitalFeatures(Sentence words, Names names) {
    this.words = words;
    this.names = names;
  }

  int size() {
    return words.size();
  }

  /** Whether it is a name and no other word. */
  boolean isName(int i) {
    return names.kind(words.word(i)).equals(Names.ONLY);
  }

  Features at(int i) {
    var features = new Features();
    String word = words.word(i);
    String kind = names.kind(word);
    features.add("w=" + word);
    features.add("k=" + kind);
    features.add("t=" + tag(i));
    features.add("kt=" + kind + "_" + tag(i));
    features.add("own=" + word.endsWith("'s") + "_" + kind);
    features.add("k-=" + names.kind(words.word(i - 1)) + "_" + kind);
    features.add("k+=" + kind + "_" + names.kind(words.word(i + 1)));
    features.add("k-t=" + names.kind(words.word(i - 1)) + "_" + kind + "_" + tag(i));
    features.add("k+t=" + kind + "_" + names.kind(words.word(i + 1)) + "_" + tag(i));
    for (int k = -2; k <= 2; k++) {
      if (k != 0) {
        features.add("c" + k + "=" + words.word(i + k) + "_" + kind);
        features.add("ct" + k + "=" + tag(i + k) + "_" + kind + "_" + tag(i));
      }
    }
    features.add("b-=" + words.word(i - 2) + "_" + words.word(i - 1));
    features.add("b-k=" + words.word(i - 2) + "_" + words.word(i - 1) + "_" + kind);
    features.add("end=" + (i == words.size() - 1) + "_" + kind);
    return features;
  }

  private String tag(int i) {
    return i < 0 || i >= words.size() ? "" : words.tokens().get(i).tags();
  }
}
