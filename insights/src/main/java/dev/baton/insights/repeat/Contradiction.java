package dev.baton.insights.repeat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether two answers to one question cannot both be true: a yes and a no, or numbers that have
 * none in common. Other contradictions are not seen.
 */
final class Contradiction {

  private static final Set<String> YES = Set.of("yes", "yeah", "yep", "sure", "definitely");
  private static final Set<String> NO = Set.of("no", "nope", "nah", "not", "never");
  private static final Set<String> NUMBERS =
      Set.of(
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "seventy",
          "eighty",
          "ninety",
          "hundred",
          "thousand",
          "million",
          "january",
          "february",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday");

  private Contradiction() {}

  static boolean between(String one, String other) {
    var first = List.of(one.split(" ", -1));
    var second = List.of(other.split(" ", -1));
    boolean turned =
        (YES.contains(first.get(0)) && NO.contains(second.get(0)))
            || (NO.contains(first.get(0)) && YES.contains(second.get(0)));
    var here = numbers(first);
    var there = numbers(second);
    boolean others = !here.isEmpty() && !there.isEmpty();
    here.retainAll(there);
    return turned || (others && here.isEmpty());
  }

  private static Set<String> numbers(List<String> words) {
    var numbers = new HashSet<>(words);
    numbers.retainAll(NUMBERS);
    return numbers;
  }
}
