package dev.baton.insights.question;

import dev.baton.insights.language.Sentence;
import dev.baton.insights.learn.Features;
import dev.baton.insights.question.QuestionFinder.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the models of questions look at: words and parts of speech around a place, and what the
 * rules ({@link QuestionFinder}) make of it.
 */
final class AskFeatures {

  private static final int ENDS = 4;

  private final Sentence words;
  private final List<Question> byRule;
  private final int start;

  AskFeatures(Sentence words) {
    this.words = words;
    this.byRule = QuestionFinder.find(words);
    this.start = Math.min(words.afterStarters(), Math.max(0, words.size() - 1));
  }

  /** Whether the utterance asks something. */
  Features ofAll() {
    var features = new Features();
    var seen = new HashSet<String>();
    for (int i = 0; i < words.size(); i++) {
      once(features, seen, "w=" + words.word(i));
      once(features, seen, "b=" + words.word(i) + "_" + words.word(i + 1));
      once(features, seen, "t=" + tag(i) + "_" + tag(i + 1) + "_" + tag(i + 2));
      once(features, seen, "wt=" + words.word(i) + "_" + tag(i + 1) + "_" + tag(i + 2));
      once(features, seen, "tw=" + tag(i) + "_" + words.word(i + 1));
      once(
          features,
          seen,
          "b3=" + words.word(i) + "_" + words.word(i + 1) + "_" + words.word(i + 2));
    }
    for (int k = 0; k < ENDS; k++) {
      features.add("s" + k + "=" + words.word(start + k));
      features.add("st" + k + "=" + tag(start + k));
      features.add("e" + k + "=" + words.word(words.size() - 1 - k));
    }
    features.add("s01=" + words.word(start) + "_" + words.word(start + 1));
    features.add(
        "s012=" + words.word(start) + "_" + words.word(start + 1) + "_" + words.word(start + 2));
    features.add("st012=" + tag(start) + "_" + tag(start + 1) + "_" + tag(start + 2));
    features.add("led=" + words.word(start - 1) + "_" + words.word(start));
    features.add("e01=" + words.word(words.size() - 2) + "_" + words.word(words.size() - 1));
    features.add("length=" + Math.min(words.size() / 3, 6));
    if (words.size() < 4) {
      features.add("short=" + whole());
      features.add("tags=" + words.size() + tag(0) + tag(1) + tag(2));
    }
    features.add("rules=" + Math.min(2, byRule.size()));
    for (var question : byRule) {
      features.add("rule=" + (question.open() ? "open" : "closed"));
      features.add("rule at=" + (question.from() <= start));
      features.add("rule to=" + (question.to() == words.size()));
      features.add("rule w=" + words.word(question.from()));
      features.add("rule b=" + words.word(question.from()) + "_" + words.word(question.from() + 1));
      features.add("before=" + words.word(question.from() - 1) + "_" + tag(question.from()));
    }
    return features;
  }

  /**
   * What part a word has: the first of a question, within one, or none.
   *
   * @param before what the word before it is
   */
  Features ofWord(int i, String before) {
    var features = new Features();
    for (int k = -3; k <= 3; k++) {
      features.add("w" + k + "=" + words.word(i + k));
      features.add("t" + k + "=" + tag(i + k));
    }
    features.add("p=" + before);
    features.add("pw=" + before + "_" + words.word(i));
    features.add("pt=" + before + "_" + tag(i) + "_" + tag(i + 1));
    features.add("b-=" + words.word(i - 1) + "_" + words.word(i));
    features.add("b+=" + words.word(i) + "_" + words.word(i + 1));
    features.add("b++=" + words.word(i + 1) + "_" + words.word(i + 2));
    features.add("t-=" + tag(i - 1) + "_" + tag(i) + "_" + tag(i + 1));
    features.add("t+=" + tag(i) + "_" + tag(i + 1) + "_" + tag(i + 2));
    features.add("at=" + Math.min(i, 4));
    features.add("left=" + Math.min(words.size() - i, 4));
    features.add("clause=" + words.isClauseStart(i));
    features.add("start=" + Integer.compare(i, start) + "_" + before);
    String rule = rule(i);
    features.add("r=" + rule);
    features.add("rp=" + rule + "_" + before);
    features.add("r-1=" + rule(i - 1) + "_" + rule);
    features.add("r+1=" + rule + "_" + rule(i + 1) + "_" + before);
    features.add("rules=" + Math.min(2, byRule.size()) + "_" + before);
    features.add("end=" + words.word(words.size() - 1));
    return features;
  }

  /** Whether a question asks for more than yes or no. */
  Features ofQuestion(int from, int to) {
    var features = new Features();
    for (int k = 0; k < ENDS; k++) {
      features.add("w" + k + "=" + (from + k < to ? words.word(from + k) : ""));
      features.add("t" + k + "=" + (from + k < to ? tag(from + k) : ""));
    }
    features.add("b=" + words.word(from) + "_" + words.word(from + 1));
    features.add("last=" + words.word(to - 1));
    for (int i = from; i < to; i++) {
      features.add("h=" + words.word(i));
      features.add("bb=" + words.word(i) + "_" + words.word(i + 1));
    }
    for (var question : byRule) {
      if (question.from() < to && from < question.to()) {
        features.add("rule=" + question.open());
      }
    }
    return features;
  }

  int size() {
    return words.size();
  }

  int start() {
    return start;
  }

  List<Question> byRule() {
    return byRule;
  }

  private static void once(Features features, Set<String> seen, String name) {
    if (seen.add(name)) {
      features.add(name);
    }
  }

  private String rule(int i) {
    for (var question : byRule) {
      if (i == question.from()) {
        return "B";
      }
      if (i > question.from() && i < question.to()) {
        return "I";
      }
    }
    return "O";
  }

  private String whole() {
    return String.join("_", words.tokens().stream().map(token -> token.word()).toList());
  }

  private String tag(int i) {
    return i < 0 || i >= words.size() ? "" : words.tokens().get(i).tags();
  }
}
