package dev.baton.insights.readable.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** "march third", "january twenty first twenty twenty five", "the third of march". */
final class CalendarDate implements Form {

  static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** Words, too: with these only what is surely a day makes a date. */
  private static final Set<String> WORDS = Set.of("march", "may");

  private static final Set<String> MAYBE_DAYS = Set.of("first", "second");
  private static final Set<String> BEFORE =
      Set.of(
          "on", "by", "until", "till", "before", "after", "since", "from", "in", "of", "is", "was",
          "for", "to", "it's");

  private static final int DAYS = 31;

  @Override
  public List<Piece> at(Heard words, int i) {
    return words.isAny(i, MONTHS) ? monthFirst(words, i) : dayFirst(words, i);
  }

  private static List<Piece> monthFirst(Heard words, int i) {
    var day = Ordinal.read(words, i + 1);
    if (!day.is() && !words.isAny(i, WORDS)) {
      day = cardinal(words, i + 1);
    }
    boolean doubtful =
        words.isAny(i, WORDS) && words.isAny(i + 1, MAYBE_DAYS) && !words.isAny(i - 1, BEFORE);
    if (!day.is() || day.value() > DAYS || doubtful) {
      return List.of();
    }
    var pieces = new ArrayList<Piece>();
    pieces.add(new Piece(i, i + 1, name(words.at(i))));
    var year = Year.read(words, day.to());
    boolean dated = year.is() && Money.sign(words, year.to()).isEmpty();
    pieces.add(new Piece(i + 1, day.to(), day.value() + (dated ? "," : "")));
    if (dated) {
      pieces.add(new Piece(day.to(), year.to(), String.valueOf(year.value())));
    }
    return pieces;
  }

  /** "june six", but not "june twenty twenty five" or "june five hundred". */
  private static Small cardinal(Heard words, int i) {
    var day = Small.at(words, i);
    boolean year = Year.read(words, i).is();
    return day.is()
            && !year
            && !NumberWord.isNumber(words.at(day.to()))
            && !NumberWord.SCALING.contains(words.at(day.to()))
            && Money.sign(words, day.to()).isEmpty()
        ? day
        : Small.NONE;
  }

  private static List<Piece> dayFirst(Heard words, int i) {
    var day = Ordinal.read(words, i);
    if (!day.is() || !words.is(day.to(), "of") || !words.isAny(day.to() + 1, MONTHS)) {
      return List.of();
    }
    int month = day.to() + 1;
    return List.of(
        new Piece(i, day.to(), Ordinal.text(day.value())),
        new Piece(day.to(), month, "of"),
        new Piece(month, month + 1, name(words.at(month))));
  }

  private static String name(String month) {
    return month.substring(0, 1).toUpperCase(Locale.ROOT) + month.substring(1);
  }
}
