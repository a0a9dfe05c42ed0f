package dev.baton.insights.readable.number;

import java.util.List;

/** Digits said one after the other: telephone numbers, accounts, rooms. */
final class DigitSequence implements Form {

  /** Longer ones are said in parts. */
  private static final int MOST = 24;

  private static final int SHORTEST = 3;

  private record Read(String digits, int to) {}

  @Override
  public List<Piece> at(Heard words, int i) {
    var read = read(words, i);
    int length = read.digits().length();
    if ((length < SHORTEST && !isDoubled(words, i, length))
        || isCounting(read.digits())
        || isTime(words, i, read)
        || NumberWord.SCALING.contains(words.at(read.to()))
        || words.at(read.to()).startsWith("dollar")) {
      return List.of();
    }
    return List.of(new Piece(i, read.to(), grouped(read.digits())));
  }

  private static Read read(Heard words, int i) {
    var digits = new StringBuilder();
    int at = tollFree(words, i, digits);
    while (at < words.size() && digits.length() < MOST) {
      int times = words.is(at, "double") ? 2 : words.is(at, "triple") ? 3 : 1;
      int digit = NumberWord.digit(words.at(times > 1 ? at + 1 : at));
      if (digit < 0) {
        break;
      }
      digits.append(String.valueOf(digit).repeat(times));
      at += times > 1 ? 2 : 1;
    }
    return withTens(words, digits.toString(), at);
  }

  /** "one eight hundred" before seven digits. */
  private static int tollFree(Heard words, int i, StringBuilder digits) {
    int at = words.reads(i, "one", "eight", "hundred") ? i + 1 : i;
    boolean tollFree = words.reads(at, "eight", "hundred");
    boolean digitsFollow =
        NumberWord.digit(words.at(at + 2)) >= 0
            && NumberWord.digit(words.at(at + 3)) >= 0
            && NumberWord.digit(words.at(at + 4)) >= 0;
    if (!tollFree || !digitsFollow) {
      return i;
    }
    digits.append(at > i ? "1800" : "800");
    return at + 2;
  }

  /** "five five five, twelve thirty four" where that makes a telephone number. */
  private static Read withTens(Heard words, String digits, int at) {
    var first = Small.at(words, at);
    var second = Small.at(words, first.to());
    boolean number =
        (digits.length() == SHORTEST || digits.length() == 6)
            && first.hasTwoDigits()
            && second.hasTwoDigits();
    return number
        ? new Read(digits + first.value() + second.value(), second.to())
        : new Read(digits, at);
  }

  private static boolean isDoubled(Heard words, int i, int length) {
    return length == 2 && words.is(i, "double");
  }

  /** "two three four" of something is a guess. */
  private static boolean isCounting(String digits) {
    return digits.length() == SHORTEST
        && digits.charAt(1) == digits.charAt(0) + 1
        && digits.charAt(2) == digits.charAt(1) + 1;
  }

  /** "at three oh five". */
  private static boolean isTime(Heard words, int i, Read read) {
    return read.digits().length() == SHORTEST
        && words.is(i + 1, "oh")
        && ClockTime.isExpected(words, i, read.to());
  }

  private static String grouped(String digits) {
    return switch (digits.length()) {
      case 7 -> digits.substring(0, 3) + "-" + digits.substring(3);
      case 10 -> digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6);
      case 11 -> digits.startsWith("1") ? "1-" + grouped(digits.substring(1)) : digits;
      default -> digits;
    };
  }
}
