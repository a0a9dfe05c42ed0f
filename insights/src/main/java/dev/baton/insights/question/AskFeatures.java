package dev.baton.insights.question;

import dev.baton.insights.language.Sentence;
import dev.baton.insights.learn.Features;
import dev.baton.insights.question.QuestionFinder.Question;
import java.util.List;

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

  private String tag(int i) {
    return i < 0 || i >= words.size() ? "" : words.tokens().get(i).tags();
  }
}
