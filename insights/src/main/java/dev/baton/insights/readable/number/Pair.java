package dev.baton.insights.readable.number;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** "thirty nine ninety five", "four twelve", "twenty two sixteen": prices, rooms, streets. */
final class Pair implements Form {

  /** How prices end. */
  private static final Set<Integer> CENTS = Set.of(49, 50, 95, 98, 99);

  @Override
  public List<Piece> at(Heard words, int i) {
    var first = Small.at(words, i);
    var second = Small.at(words, first.to());
    if (!first.is()
        || !second.hasTwoDigits()
        || words.parted(i, second.to())
        || isMore(words, second.to())) {
      return List.of();
    }
    String text = text(words, first.value(), second.value(), second.to());
    return text.isEmpty() ? List.of() : List.of(new Piece(i, second.to(), text));
  }

  private static boolean isMore(Heard words, int to) {
    boolean listed =
        (words.is(to, "or") || words.is(to, "to")) && NumberWord.isNumber(words.at(to + 1));
    return listed || NumberWord.SCALING.contains(words.at(to)) || NumberWord.isNumber(words.at(to));
  }

  private static String text(Heard words, int first, int second, int to) {
    boolean price = CENTS.contains(second) || NumberWord.isRate(words, to);
    if (first > 9 && price) {
      return String.format(Locale.ROOT, "%d.%02d", first, second);
    }
    if (first < 10) {
      return String.valueOf(first * 100 + second);
    }
    return first > 20 && second % 10 != 0 ? String.valueOf(first * 100 + second) : "";
  }
}
