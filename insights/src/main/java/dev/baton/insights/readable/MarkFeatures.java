package dev.baton.insights.readable;

import dev.baton.insights.language.Sentence;
import dev.baton.insights.learn.Features;
import dev.baton.insights.question.QuestionFinder;
import dev.baton.insights.question.QuestionFinder.Question;
import java.util.List;

/**
 * What the model of marks looks at: the words and parts of speech around a place, how the sentence
 * began that the place is in, how long it was quiet there, and what the rules for questions say.
 */
final class MarkFeatures {

  private final Sentence words;
  private final List<Gap> gaps;
  private final String[] rules;

  MarkFeatures(Sentence words, List<Gap> gaps) {
    this.words = words;
    this.gaps = gaps;
    this.rules = rules(words);
  }

  private static String[] rules(Sentence words) {
    var rules = new String[words.size()];
    for (Question question : QuestionFinder.find(words)) {
      for (int i = question.from(); i < question.to(); i++) {
        rules[i] = i == question.from() ? "B" : i == question.to() - 1 ? "E" : "I";
      }
    }
    return rules;
  }

  int size() {
    return words.size();
  }

  /**
   * Of the place after word {@code i}.
   *
   * @param start first word of the sentence that it is in
   */
  Features at(int i, int start) {
    var features = new Features();
    around(features, i);
    opening(features, i, start);
    pause(features, i);
    asking(features, i, start);
    return features;
  }

  private void around(Features features, int i) {
    for (int k = -3; k <= 4; k++) {
      features.add("w" + k + "=" + words.word(i + k));
      features.add("t" + k + "=" + tag(i + k));
    }
    features.add("b-=" + words.word(i - 1) + "_" + words.word(i));
    features.add("b0=" + words.word(i) + "_" + words.word(i + 1));
    features.add("b+=" + words.word(i + 1) + "_" + words.word(i + 2));
    features.add("b++=" + words.word(i + 1) + "_" + words.word(i + 2) + "_" + words.word(i + 3));
    features.add("t2=" + tag(i) + "_" + tag(i + 1));
    features.add("t3-=" + tag(i - 1) + "_" + tag(i) + "_" + tag(i + 1));
    features.add("t3+=" + tag(i) + "_" + tag(i + 1) + "_" + tag(i + 2));
    features.add("t4=" + tag(i - 1) + "_" + tag(i) + "_" + tag(i + 1) + "_" + tag(i + 2));
    features.add("t4+=" + tag(i) + "_" + tag(i + 1) + "_" + tag(i + 2) + "_" + tag(i + 3));
    features.add("wt=" + words.word(i) + "_" + tag(i + 1) + "_" + tag(i + 2));
    features.add("tw=" + tag(i - 1) + "_" + tag(i) + "_" + words.word(i + 1));
    features.add("twt=" + tag(i) + "_" + words.word(i + 1) + "_" + tag(i + 2));
    features.add("tww=" + tag(i) + "_" + words.word(i + 1) + "_" + words.word(i + 2));
  }

  private void opening(Features features, int i, int start) {
    int said = i - start + 1;
    String length = length(said);
    boolean last = i == words.size() - 1;
    features.add("n=" + length);
    features.add("nl=" + length + "_" + Math.min(4, words.size() - 1 - i));
    features.add("last=" + last);
    features.add("first=" + (start == 0));
    int body = body(start, i);
    for (int k = 0; k < 3; k++) {
      String word = start + k <= i ? words.word(start + k) : "";
      features.add("s" + k + "=" + word);
      features.add("s" + k + "l=" + word + "_" + last);
      features.add("o" + k + "=" + (body + k <= i ? words.word(body + k) : ""));
    }
    features.add("s01=" + words.word(start) + "_" + words.word(start + 1) + "_" + last);
    features.add("o01=" + words.word(body) + "_" + words.word(body + 1) + "_" + last);
    features.add("o01n=" + words.word(body) + "_" + words.word(body + 1) + "_" + length);
    features.add(
        "o012=" + words.word(body) + "_" + words.word(body + 1) + "_" + words.word(body + 2));
    features.add("ot=" + tag(body) + "_" + tag(body + 1) + "_" + tag(body + 2) + "_" + last);
    features.add("on=" + words.word(body) + "_" + words.word(i + 1));
    features.add("one=" + words.word(body) + "_" + tag(i) + "_" + tag(i + 1));
    if (said <= 3) {
      features.add("all=" + all(start, i));
      features.add("all+=" + all(start, i) + "_" + words.word(i + 1));
    }
    features.add("verb=" + verb(start, i) + "_" + tag(i) + "_" + tag(i + 1));
  }

  private void pause(Features features, int i) {
    Gap gap = gaps.get(i);
    features.add("g=" + gap);
    features.add("gt=" + gap + "_" + tag(i) + "_" + tag(i + 1));
    features.add("gw=" + gap + "_" + words.word(i));
    features.add("g+=" + gap + "_" + words.word(i + 1));
  }

  private void asking(Features features, int i, int start) {
    boolean last = i == words.size() - 1;
    String here = rule(i);
    features.add("r=" + here + "_" + last);
    features.add("r+=" + here + "_" + rule(i + 1));
    boolean asked = false;
    boolean atOnce = false;
    for (int k = start; k <= i; k++) {
      if (rule(k).equals("B")) {
        asked = true;
        atOnce |= k - start < 3;
      }
    }
    features.add("asked=" + asked + "_" + last);
    features.add("asked+=" + asked + "_" + atOnce + "_" + rule(i + 1));
    features.add("asked o=" + asked + "_" + words.word(body(start, i)));
    features.add("asked t=" + asked + "_" + tag(i) + "_" + tag(i + 1));
    features.add("asked w=" + asked + "_" + words.word(i));
  }

  /** The first word from {@code start} on that is not a starter such as "so" or "okay". */
  private int body(int start, int i) {
    int at = start;
    while (at < i && words.isStarter(at)) {
      at++;
    }
    return at;
  }

  private boolean verb(int start, int i) {
    for (int k = Math.max(start, i - 12); k <= i; k++) {
      if (words.isVerb(k)) {
        return true;
      }
    }
    return false;
  }

  private String all(int from, int to) {
    var all = new StringBuilder();
    for (int k = from; k <= to; k++) {
      all.append(words.word(k)).append('_');
    }
    return all.toString();
  }

  private static String length(int said) {
    return said < 6
        ? String.valueOf(said)
        : said < 9 ? "8" : said < 14 ? "13" : said < 22 ? "21" : "more";
  }

  private String rule(int i) {
    return i < 0 || i >= rules.length || rules[i] == null ? "O" : rules[i];
  }

  private String tag(int i) {
    return i < 0 || i >= words.size() ? "" : words.tokens().get(i).tags();
  }
}
