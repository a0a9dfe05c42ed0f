package dev.baton.insights.readable.number;

import java.util.List;
import java.util.Set;

/** Times of the day. */
final class ClockTime implements Form {

  private static final int HOURS = 12;

  private static final Set<String> BEFORE =
      Set.of("at", "by", "around", "before", "after", "until", "till", "from", "between", "about");

  private static final Set<String> AFTER =
      Set.of(
          "tomorrow",
          "today",
          "tonight",
          "sharp",
          "eastern",
          "pacific",
          "central",
          "mountain",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  /** Minutes that are hardly ever anything else. */
  private static final Set<Integer> QUARTERS = Set.of(15, 30, 45);

  @Override
  public List<Piece> at(Heard words, int i) {
    var relative = relative(words, i);
    if (!relative.isEmpty()) {
      return relative;
    }
    int hour = hour(words, i);
    if (hour == 0) {
      return List.of();
    }
    if (words.is(i + 1, "o'clock")) {
      return List.of(new Piece(i, i + 1, String.valueOf(hour)));
    }
    var minutes = minutes(words, i + 1);
    if (minutes.to() > 0 && !words.parted(i, minutes.to())) {
      String half = half(words, minutes.to());
      if (!half.isEmpty()) {
        return List.of(
            new Piece(i, afterHalf(words, minutes.to()), exact(hour, minutes) + "\u00a0" + half));
      }
      return isTime(words, i, minutes)
          ? List.of(new Piece(i, minutes.to(), exact(hour, minutes)))
          : List.of();
    }
    String half = half(words, i + 1);
    return half.isEmpty()
        ? List.of()
        : List.of(new Piece(i, afterHalf(words, i + 1), hour + "\u00a0" + half));
  }

  private static boolean isTime(Heard words, int i, Small minutes) {
    int to = minutes.to();
    if (isQuantity(words, to)) {
      return false;
    }
    boolean listed =
        (words.is(to, "or") || words.is(to, "to")) && NumberWord.isNumber(words.at(to + 1));
    return isExpected(words, i, to)
        ? !listed || BEFORE.contains(words.at(i - 1))
        : QUARTERS.contains(minutes.value()) && !listed;
  }

  private static boolean isQuantity(Heard words, int to) {
    return NumberWord.SCALING.contains(words.at(to))
        || !Money.sign(words, to).isEmpty()
        || NumberWord.isRate(words, to)
        || NumberWord.isNumber(words.at(to));
  }

  /** Whether words around it tell of a time. */
  static boolean isExpected(Heard words, int from, int to) {
    return words.isAny(from - 1, BEFORE)
        || words.isAny(to, AFTER)
        || (words.is(to, "on") && words.isAny(to + 1, AFTER));
  }

  /** "half past nine". */
  private static List<Piece> relative(Heard words, int i) {
    int at = words.is(i, "a") && words.is(i + 1, "quarter") ? i + 1 : i;
    int hour = hour(words, at + 2);
    if (hour == 0 || isQuantity(words, at + 3)) {
      return List.of();
    }
    String time =
        words.reads(at, "half", "past")
            ? hour + ":30"
            : words.reads(at, "quarter", "past") || words.reads(at, "quarter", "after")
                ? hour + ":15"
                : words.reads(at, "quarter", "to") || words.reads(at, "quarter", "of")
                    ? (hour == 1 ? HOURS : hour - 1) + ":45"
                    : "";
    return time.isEmpty() ? List.of() : List.of(new Piece(i, at + 3, time));
  }

  /** 0 where it is none. */
  private static int hour(Heard words, int i) {
    int hour = NumberWord.unit(words.at(i)) + NumberWord.teen(words.at(i));
    return hour <= HOURS ? hour : 0;
  }

  private static Small minutes(Heard words, int i) {
    if (words.is(i, "oh")) {
      int digit = NumberWord.unit(words.at(i + 1));
      return digit > 0 ? new Small(digit, i + 2) : Small.NONE;
    }
    var small = Small.at(words, i);
    return small.hasTwoDigits() && small.value() < 60 ? small : Small.NONE;
  }

  private static String exact(int hour, Small minutes) {
    return "%d:%02d".formatted(hour, minutes.value());
  }

  /** "am", unless somebody is. */
  private static String half(Heard words, int i) {
    String word = words.at(i).replace(".", "");
    if (words.reads(i, "a", "m") || (word.equals("am") && !words.is(i + 1, "i"))) {
      return "AM";
    }
    return words.reads(i, "p", "m") || word.equals("pm") ? "PM" : "";
  }

  private static int afterHalf(Heard words, int i) {
    return words.is(i + 1, "m") ? i + 2 : i + 1;
  }
}
