package dev.baton.insights.readable.number;

import java.util.List;
import java.util.Set;

/** "twenty first"; below the tenth only where it is a day. */
final class Ordinal implements Form {

  private static final Set<String> BEFORE =
      Set.of("on", "by", "until", "till", "before", "after", "since", "from");

  private static final Set<String> AFTER =
      Set.of("", "at", "and", "or", "if", "in", "then", "would", "works", "is", "so", "to");

  @Override
  public List<Piece> at(Heard words, int i) {
    var ordinal = read(words, i);
    if (!ordinal.is() || isFraction(words, i)) {
      return List.of();
    }
    boolean day =
        words.is(i - 1, "the") && words.isAny(i - 2, BEFORE) && words.isAny(ordinal.to(), AFTER);
    return ordinal.hasTwoDigits() || day
        ? List.of(new Piece(i, ordinal.to(), text(ordinal.value())))
        : List.of();
  }

  /** "a tenth of it". */
  private static boolean isFraction(Heard words, int i) {
    return words.is(i - 1, "a") || NumberWord.isNumber(words.at(i - 1));
  }

  static Small read(Heard words, int i) {
    int alone = NumberWord.ordinal(words.at(i));
    if (alone > 0) {
      return new Small(alone, i + 1);
    }
    int tens = NumberWord.tens(words.at(i));
    int unit = NumberWord.ordinal(words.at(i + 1));
    return tens > 0 && unit > 0 && unit < 10 ? new Small(tens + unit, i + 2) : Small.NONE;
  }

  static String text(int value) {
    int last = value % 10;
    boolean teen = value % 100 / 10 == 1;
    return value + (teen ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
  }
}
