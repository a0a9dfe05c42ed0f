package dev.baton.insights.value;

import dev.baton.insights.value.DatePhrase.Precision;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Months, seasons and quarters by name: "by march", "in the spring", "q three". */
final class SpokenMonths {

  private static final Map<String, Month> SEASONS =
      Map.of(
          "spring", Month.MARCH,
          "summer", Month.JUNE,
          "autumn", Month.SEPTEMBER,
          "winter", Month.DECEMBER,
          "christmas", Month.DECEMBER,
          "easter", Month.APRIL);

  private final Words words;
  private final LocalDate today;

  SpokenMonths(Words words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  /** "in may", "by march", "q three", "the second quarter", "in the spring". */
  Optional<DatePhrase> at(int i) {
    var month = CalendarWords.MONTHS.get(words.at(i));
    boolean verb = (words.is(i, "may") || words.is(i, "march")) && !isTimeWord(words.at(i - 1));
    if (month != null && !verb) {
      return DatePhrase.found(i, i + 1, Precision.MONTH, comingMonth(month));
    }
    var season = SEASONS.get(words.at(i));
    if (season != null) {
      return DatePhrase.found(i, i + 1, Precision.LONGER, comingMonth(season));
    }
    int quarter = quarterNumber(i);
    if (quarter > 0) {
      int to = words.at(i).length() == 2 ? i + 1 : i + 2;
      return DatePhrase.found(i, to, Precision.LONGER, comingMonth(Month.of(3 * quarter - 2)));
    }
    return Optional.empty();
  }

  private int quarterNumber(int i) {
    if (words.at(i).matches("q[1-4]")) {
      return words.at(i).charAt(1) - '0';
    }
    if (words.is(i, "q")) {
      return List.of("one", "two", "three", "four").indexOf(words.at(i + 1)) + 1;
    }
    return words.is(i + 1, "quarter")
        ? List.of("first", "second", "third", "fourth").indexOf(words.at(i)) + 1
        : 0;
  }

  private static boolean isTimeWord(String word) {
    return Set.of(
            "in", "by", "until", "till", "from", "since", "before", "after", "of", "for", "is",
            "next", "this", "early", "late", "mid", "and", "or", "to", "around", "about")
        .contains(word);
  }

  private LocalDate comingMonth(Month month) {
    if (today == null) {
      return null;
    }
    var first = today.withDayOfMonth(1).withMonth(month.getValue());
    return first.isBefore(today.withDayOfMonth(1)) ? first.plusYears(1) : first;
  }
}
