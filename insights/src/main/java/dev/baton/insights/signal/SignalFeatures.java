package dev.baton.insights.signal;

import dev.baton.insights.embedding.EmbeddingModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the models of signals look at: the words of a turn and of what came before it, in ones, twos
 * and threes; numbers, days, offices and money as such; whether it begins with yes or no; and what
 * both mean.
 */
public final class SignalFeatures {

  private static final double MEANING = 4;
  private static final double MEANING_BEFORE = 2;
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

  private final Said said;
  private final Input input;

  private SignalFeatures(Said said) {
    this.said = said;
    this.input = new Input(meaning(said));
  }

  public static Input of(Said said) {
    var all = new SignalFeatures(said);
    all.reply();
    all.classes();
    all.before();
    return all.input;
  }

  private void reply() {
    grams("r=", said.words());
    once("length=" + Math.min(said.words().size() / 3, 6), 1);
    once("ours=" + said.ours(), 1);
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
    var words = WordClass.of(said.words());
    var named = new TreeSet<String>();
    for (int i = 0; i < words.size(); i++) {
      String one = words.get(i);
      String two = i + 1 < words.size() ? words.get(i + 1) : "";
      String three = i + 2 < words.size() ? words.get(i + 2) : "";
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
    if (said.before().isEmpty()) {
      return;
    }
    grams("q=", said.before());
    if (said.isShort()) {
      grams("sq=", said.before());
    }
    String first = said.words().isEmpty() ? "" : said.words().get(0);
    String polarity = YES.contains(first) ? "yes" : NO.contains(first) ? "no" : "";
    once("polarity=" + polarity, 1);
    if (!polarity.isEmpty()) {
      grams("q" + polarity + "=", said.before());
    }
  }

  private static float[] meaning(Said said) {
    var vector = new float[3 * EmbeddingModel.WIDTH];
    put(vector, 0, said.meaning().text(), MEANING);
    if (said.beforeMeaning() != null) {
      put(vector, 1, said.beforeMeaning().text(), MEANING_BEFORE);
      if (said.isShort()) {
        put(vector, 2, said.beforeMeaning().text(), MEANING_BEFORE);
      }
    }
    return vector;
  }

  private static void put(float[] vector, int part, float[] meaning, double scale) {
    for (int i = 0; i < meaning.length; i++) {
      vector[part * EmbeddingModel.WIDTH + i] = (float) (meaning[i] * scale);
    }
  }

  private void once(String name, double value) {
    input.add(name, value);
  }
}
