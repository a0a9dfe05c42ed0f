package dev.baton.insights.signal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the models of signals look at: the words of a turn and of what came before it, in ones, twos
 * and threes; numbers, days, offices and money as such; and whether it begins with yes or no.
 */
public final class SignalFeatures {

  private static final double SKIPPED = 0.7;

  private static final Set<String> YES =
      Set.of(
          "yes",
          "yeah",
          "yep",
          "yup",
          "right",
          "correct",
          "exactly",
          "sure",
          "absolutely",
          "definitely");

  private static final Set<String> NO = Set.of("no", "nope", "nah", "not", "never");

  /** Words; longer turns say something by themselves. The network was trained with it, too. */
  static final int SHORT = 8;

  private final boolean ours;
  private final List<String> before;
  private final List<String> words;
  private final Input input = new Input();

  private SignalFeatures(boolean ours, List<String> before, List<String> words) {
    this.ours = ours;
    this.before = before;
    this.words = words;
  }

  /**
   * @param before what the other side said
   */
  public static Input of(boolean ours, List<String> before, List<String> words) {
    var all = new SignalFeatures(ours, before, words);
    all.reply();
    all.classes();
    all.before();
    return all.input;
  }

  private void reply() {
    grams("r=", words);
    once("length=" + Math.min(words.size() / 3, 6), 1);
    once("ours=" + ours, 1);
  }

  private void grams(String prefix, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      once(prefix + words.get(i), 1);
      if (i + 1 < words.size()) {
        once(prefix + words.get(i) + "_" + words.get(i + 1), 1);
      }
      if (i + 2 < words.size()) {
        once(prefix + words.get(i) + "_" + words.get(i + 1) + "_" + words.get(i + 2), 1);
      }
    }
  }

  private void classes() {
    var classes = WordClass.of(words);
    var named = new TreeSet<String>();
    for (int i = 0; i < classes.size(); i++) {
      String one = classes.get(i);
      String two = i + 1 < classes.size() ? classes.get(i + 1) : "";
      String three = i + 2 < classes.size() ? classes.get(i + 2) : "";
      if (WordClass.is(one)) {
        once("C=" + one, 1);
        named.add(one);
      }
      if (!two.isEmpty() && (WordClass.is(one) || WordClass.is(two))) {
        once("C2=" + one + "_" + two, 1);
      }
      if (!three.isEmpty() && (WordClass.is(one) || WordClass.is(two))) {
        once("C3=" + one + "_" + two + "_" + three, 1);
      }
      if (!three.isEmpty()) {
        once("K=" + one + "_" + three, SKIPPED);
      }
    }
    for (String one : named) {
      named.tailSet(one, false).forEach(other -> once("CC=" + one + other, 1));
    }
  }

  private void before() {
    if (before.isEmpty()) {
      return;
    }
    grams("q=", before);
    if (words.size() <= SHORT) {
      grams("sq=", before);
    }
    String first = words.isEmpty() ? "" : words.get(0);
    String polarity = YES.contains(first) ? "yes" : NO.contains(first) ? "no" : "";
    once("polarity=" + polarity, 1);
    if (!polarity.isEmpty()) {
      grams("q" + polarity + "=", before);
    }
  }

  private void once(String name, double value) {
    input.add(name, value);
  }
}
