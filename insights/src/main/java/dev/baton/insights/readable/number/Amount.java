package dev.baton.insights.readable.number;

import java.util.Locale;

/**
 * A number of any size, as "a hundred and five", "one point five million", "fifteen hundred".
 *
 * @param value what stands before the point
 * @param fraction digits after the point; empty where there is none
 * @param scale {@code million} or {@code billion} where that is written as a word; else empty
 * @param factor by which the last part was multiplied, 1 for none: 1000 in "fifteen thousand"
 * @param article whether it begins with "a"
 * @param to after its last word
 */
record Amount(long value, String fraction, String scale, long factor, boolean article, int to) {

  static final Amount NONE = new Amount(0, "", "", 1, false, 0);

  private static final long HUNDRED = 100;
  private static final String NO_BREAK = "\u00a0";

  boolean is() {
    return to > 0;
  }

  /** Small enough to be written as a word. */
  boolean isWord() {
    return value < 10 && fraction.isEmpty() && scale.isEmpty();
  }

  String text() {
    String digits = String.format(Locale.ROOT, "%,d", value);
    return digits
        + (fraction.isEmpty() ? "" : "." + fraction)
        + (scale.isEmpty() ? "" : NO_BREAK + scale);
  }

  static Amount at(Heard words, int i) {
    if (words.reads(i, "zero", "point")) {
      return decimals(words, new Amount(0, "", "", 1, false, i + 1));
    }
    var group = group(words, i);
    if (!group.is()) {
      return article(words, i);
    }
    var whole = halves(words, decimals(words, group));
    return whole.fraction().isEmpty() ? scaled(words, whole) : bigFraction(words, whole);
  }

  /** "a hundred", "a thousand", "a million", with what follows. */
  private static Amount article(Heard words, int i) {
    if (!words.is(i, "a")) {
      return NONE;
    }
    Long scale = NumberWord.SCALES.get(words.at(i + 1));
    if (scale == null) {
      return NONE;
    }
    var one = new Amount(1, "", "", 1, true, i + 1);
    return scaled(words, one);
  }

  /** Up to 9,999: "five", "a hundred and five", "fifteen hundred". */
  private static Amount group(Heard words, int i) {
    boolean article = words.is(i, "a") && words.is(i + 1, "hundred");
    var first = article ? new Small(1, i + 1) : Small.at(words, i);
    if (!first.is()) {
      return NONE;
    }
    if (!words.is(first.to(), "hundred") || (first.hasTwoDigits() && first.value() % 10 == 0)) {
      return new Amount(first.value(), "", "", 1, false, first.to());
    }
    int after = first.to() + 1;
    var rest = Small.at(words, words.is(after, "and") ? after + 1 : after);
    boolean more = rest.is() && !words.parted(i, rest.to()) && !isOther(words, after, rest);
    return more
        ? new Amount(first.value() * HUNDRED + rest.value(), "", "", 1, article, rest.to())
        : new Amount(first.value() * HUNDRED, "", "", HUNDRED, article, after);
  }

  /** "two hundred and three of them left" has two numbers, "a hundred to" none. */
  private static boolean isOther(Heard words, int after, Small rest) {
    return words.is(after, "and")
        && rest.value() == 1
        && (words.is(rest.to(), "of") || words.is(rest.to(), "more"));
  }

  private static Amount decimals(Heard words, Amount whole) {
    if (!words.is(whole.to(), "point")) {
      return whole;
    }
    var digits = new StringBuilder();
    int i = whole.to() + 1;
    while (NumberWord.digit(words.at(i)) >= 0) {
      digits.append(NumberWord.digit(words.at(i)));
      i++;
    }
    var small = Small.at(words, i);
    if (digits.isEmpty() && small.is()) {
      digits.append(small.value());
      i = small.to();
    }
    return digits.isEmpty()
        ? whole
        : new Amount(whole.value(), digits.toString(), "", 1, whole.article(), i);
  }

  private static Amount halves(Heard words, Amount whole) {
    return whole.fraction().isEmpty() && words.reads(whole.to(), "and", "a", "half")
        ? new Amount(whole.value(), "5", "", 1, whole.article(), whole.to() + 3)
        : whole;
  }

  private static Amount bigFraction(Heard words, Amount part) {
    String word = words.at(part.to());
    return NumberWord.SCALES.containsKey(word)
        ? new Amount(part.value(), part.fraction(), word, 1, part.article(), part.to() + 1)
        : part;
  }

  /** With "thousand" and the like, and smaller parts after it. */
  private static Amount scaled(Heard words, Amount group) {
    long value = 0;
    long part = group.value();
    long smallest = Long.MAX_VALUE;
    int to = group.to();
    boolean onlyScaled = true;
    while (true) {
      Long scale = NumberWord.SCALES.get(words.at(to));
      if (scale == null || scale >= smallest) {
        value += part;
        onlyScaled &= smallest == Long.MAX_VALUE;
        break;
      }
      value += part * scale;
      smallest = scale;
      to++;
      int next = words.is(to, "and") ? to + 1 : to;
      var more = group(words, next);
      boolean goesOn =
          more.is()
              && more.value() < smallest
              && !more.article()
              && !words.parted(to - 1, more.to())
              && !isOther(words, to, new Small((int) more.value(), more.to()));
      if (!goesOn) {
        break;
      }
      onlyScaled = false;
      part = more.value();
      to = more.to();
    }
    boolean big = onlyScaled && smallest >= 1_000_000 && smallest < Long.MAX_VALUE;
    return new Amount(
        big ? group.value() : value,
        "",
        big ? (smallest == 1_000_000 ? "million" : "billion") : "",
        smallest == Long.MAX_VALUE ? group.factor() : onlyScaled ? smallest : 1,
        group.article(),
        to);
  }

  /** As many of what {@code other} counts: "ten" in "ten to fifteen thousand". */
  Amount times(Amount other) {
    return other.scale().isEmpty()
        ? new Amount(value * other.factor(), fraction, "", other.factor(), article, to)
        : new Amount(value, fraction, other.scale(), 1, article, to);
  }
}
