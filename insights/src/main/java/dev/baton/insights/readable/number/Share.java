package dev.baton.insights.readable.number;

import java.util.List;

/** Percent. */
final class Share implements Form {

  @Override
  public List<Piece> at(Heard words, int i) {
    if (words.is(i, "point")) {
      int digit = NumberWord.digit(words.at(i + 1));
      int next = NumberWord.digit(words.at(i + 2));
      int to = next < 0 ? i + 2 : i + 3;
      String digits = (digit < 0 ? "" : digit) + (next < 0 ? "" : String.valueOf(next));
      return digit < 0 || percent(words, to) == 0
          ? List.of()
          : List.of(new Piece(i, to + percent(words, to), "0." + digits + "%"));
    }
    if (words.is(i, "zero") && percent(words, i + 1) > 0) {
      return List.of(new Piece(i, i + 1 + percent(words, i + 1), "0%"));
    }
    var amount = Amount.at(words, i);
    int length = amount.is() ? percent(words, amount.to()) : 0;
    return length == 0
        ? List.of()
        : List.of(new Piece(i, amount.to() + length, amount.text() + "%"));
  }

  /** How many words say it. */
  static int percent(Heard words, int i) {
    return words.is(i, "percent") ? 1 : words.reads(i, "per", "cent") ? 2 : 0;
  }
}
