package dev.baton.insights.readable.number;

import java.util.Map;
import java.util.Set;

/** Words that are numbers, or parts of them. */
final class NumberWord {

  private static final Map<String, Integer> UNITS =
      Map.of(
          "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8,
          "nine", 9);

  private static final Map<String, Integer> TEENS =
      Map.of(
          "ten",
          10,
          "eleven",
          11,
          "twelve",
          12,
          "thirteen",
          13,
          "fourteen",
          14,
          "fifteen",
          15,
          "sixteen",
          16,
          "seventeen",
          17,
          "eighteen",
          18,
          "nineteen",
          19);

  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fourty", 40, "fifty", 50, "sixty", 60,
          "seventy", 70, "eighty", 80, "ninety", 90);

  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("eleventh", 11),
          Map.entry("twelfth", 12),
          Map.entry("thirteenth", 13),
          Map.entry("fourteenth", 14),
          Map.entry("fifteenth", 15),
          Map.entry("sixteenth", 16),
          Map.entry("seventeenth", 17),
          Map.entry("eighteenth", 18),
          Map.entry("nineteenth", 19),
          Map.entry("twentieth", 20),
          Map.entry("thirtieth", 30));

  static final Map<String, Long> SCALES =
      Map.of("thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L);

  /** After a number they make it a quantity of its own, so that it is not read together. */
  static final Set<String> SCALING =
      Set.of("hundred", "thousand", "million", "billion", "point", "percent");

  /** What follows a price: "thirty nine ninety five a month". */
  private static final Set<String> PERIODS =
      Set.of("month", "year", "week", "day", "hour", "unit", "piece", "user", "seat", "person");

  private static final Set<String> ROUGH = Set.of("couple", "few", "several", "half", "many");

  private NumberWord() {}

  /** "half" a million is no number that is written. */
  static boolean isRough(String before) {
    return ROUGH.contains(before);
  }

  /** 0 where it is none. */
  static int unit(String word) {
    return UNITS.getOrDefault(word, 0);
  }

  /** From 10 to 19; 0 where it is none. */
  static int teen(String word) {
    return TEENS.getOrDefault(word, 0);
  }

  /** A multiple of ten from 20 on; 0 where it is none. */
  static int tens(String word) {
    return TENS.getOrDefault(word, 0);
  }

  /** 0 where it is none. */
  static int ordinal(String word) {
    return ORDINALS.getOrDefault(word, 0);
  }

  /** -1 where it is none. */
  static int digit(String word) {
    return word.equals("zero") || word.equals("oh") ? 0 : UNITS.getOrDefault(word, -1);
  }

  static boolean isNumber(String word) {
    return unit(word) + teen(word) + tens(word) > 0;
  }

  /** Whether what stands before {@code i} is the price of something. */
  static boolean isRate(Heard words, int i) {
    boolean each = words.is(i, "each") || words.is(i, "apiece");
    boolean per = words.is(i, "a") || words.is(i, "an") || words.is(i, "per");
    return each || (per && words.isAny(i + 1, PERIODS));
  }
}
