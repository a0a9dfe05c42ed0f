package dev.baton.transcription.words;

import java.util.List;
import java.util.stream.Collectors;

/** Whole numbers as they are spoken in English, without "and". */
final class NumberWords {

  private static final int LONGEST = 9;

  private static final List<String> SMALL =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" "));

  private static final List<String> TENS =
      List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));

  private NumberWords() {}

  /**
   * @param digits what begins with a zero, or is too long to be a quantity, is spelled digit by
   *     digit
   */
  static String of(String digits) {
    boolean spelled = digits.length() > LONGEST || (digits.length() > 1 && digits.startsWith("0"));
    return spelled
        ? digits.chars().mapToObj(digit -> SMALL.get(digit - '0')).collect(Collectors.joining(" "))
        : spoken(Integer.parseInt(digits));
  }

  private static String spoken(int number) {
    if (number >= 1_000_000) {
      return parts(number, 1_000_000, "million");
    } else if (number >= 1_000) {
      return parts(number, 1_000, "thousand");
    } else if (number >= 100) {
      return parts(number, 100, "hundred");
    } else if (number >= SMALL.size()) {
      return TENS.get(number / 10 - 2) + rest(number % 10);
    } else {
      return SMALL.get(number);
    }
  }

  private static String parts(int number, int unit, String name) {
    return spoken(number / unit) + " " + name + rest(number % unit);
  }

  private static String rest(int number) {
    return number == 0 ? "" : " " + spoken(number);
  }
}
