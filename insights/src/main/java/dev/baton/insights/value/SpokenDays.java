package dev.baton.insights.value;

import dev.baton.insights.value.DatePhrase.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/** Days: "tomorrow", "next thursday", "the fourteenth of march". */
final class SpokenDays {

  private static final Set<String> PARTS =
      Set.of("morning", "afternoon", "evening", "lunchtime", "noon", "lunch");

  private final Words words;
  private final LocalDate today;

  SpokenDays(Words words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  Optional<DatePhrase> at(int i) {
    return relative(i).or(() -> weekday(i)).or(() -> dayOfMonth(i));
  }

  private Optional<DatePhrase> relative(int i) {
    if (words.is(i, "day") && words.is(i + 1, "after") && words.is(i + 2, "tomorrow")) {
      return DatePhrase.found(i, i + 3, Precision.DAY, plus(2, ChronoUnit.DAYS));
    }
    if (words.is(i, "tomorrow")) {
      return DatePhrase.found(i, i + 1, Precision.DAY, plus(1, ChronoUnit.DAYS));
    }
    boolean today =
        words.is(i, "today")
            || words.is(i, "tonight")
            || (words.is(i, "this") && PARTS.contains(words.at(i + 1)))
            || (words.is(i, "later") && words.is(i + 1, "today"));
    return today
        ? DatePhrase.found(i, words.is(i, "this") ? i + 2 : i + 1, Precision.DAY, this.today)
        : Optional.empty();
  }

  private Optional<DatePhrase> weekday(int i) {
    var day = CalendarWords.DAYS.get(words.at(i));
    if (day == null) {
      return Optional.empty();
    }
    boolean weekAfter = words.is(i + 1, "week");
    LocalDate date = today == null ? null : today.with(TemporalAdjusters.next(day));
    boolean far = words.is(i - 1, "next") && date != null && sameWeek(date);
    date = date != null && (weekAfter || far) ? date.plusWeeks(1) : date;
    return DatePhrase.found(i, weekAfter ? i + 2 : i + 1, Precision.DAY, date);
  }

  private boolean sameWeek(LocalDate date) {
    return today
        .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
        .equals(date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
  }

  /** "the fourteenth", "march the third", "third of march", "the twenty second". */
  private Optional<DatePhrase> dayOfMonth(int i) {
    var before = CalendarWords.MONTHS.get(words.at(i));
    int at = before == null ? i : i + 1;
    boolean article = words.is(at, "the");
    at += article ? 1 : 0;
    int length = 1;
    Integer day = CalendarWords.ORDINALS.get(words.at(at));
    if (words.at(at).equals("twenty") || words.at(at).equals("thirty")) {
      Integer unit = CalendarWords.ORDINALS.get(words.at(at + 1));
      day = unit == null || unit > 9 ? null : (words.at(at).equals("twenty") ? 20 : 30) + unit;
      length = 2;
    }
    boolean ofMonth =
        words.is(at + length, "of")
            && (CalendarWords.MONTHS.containsKey(words.at(at + length + 1))
                || isMonthWord(at + length + 1));
    if (day == null || day > 31 || (before == null && !article && !ofMonth)) {
      return Optional.empty();
    }
    int to = at + length;
    Month month = before;
    if (ofMonth) {
      month = CalendarWords.MONTHS.get(words.at(to + 1));
      to += month == null && words.is(to + 1, "the") ? 3 : 2;
    } else if (before == null && !mayEnd(to)) {
      return Optional.empty();
    }
    return DatePhrase.found(i, to, Precision.DAY, comingDay(day, month));
  }

  /** "the month", "next month", "the following month". */
  private boolean isMonthWord(int i) {
    return words.is(i, "month") || words.is(i + 1, "month");
  }

  /** "the first thing", "the second one": an ordinal that counts something else is no day. */
  private boolean mayEnd(int i) {
    return i >= words.all().size()
        || Set.of(
                "at",
                "and",
                "or",
                "then",
                "is",
                "for",
                "if",
                "so",
                "in",
                "i",
                "we",
                "you",
                "would",
                "works",
                "that's",
                "should",
                "before",
                "after",
                "with",
                "but",
                "to",
                "it",
                "yes",
                "because",
                "okay",
                "morning",
                "afternoon",
                "half",
                "around",
                "does",
                "good",
                "maybe")
            .contains(words.at(i))
        || SpokenNumbers.isNumberWord(words.at(i));
  }

  private LocalDate comingDay(int day, Month month) {
    if (today == null) {
      return null;
    }
    for (int ahead = 0; ahead <= 24; ahead++) {
      var first = today.withDayOfMonth(1).plusMonths(ahead);
      if ((month == null || first.getMonth() == month) && day <= first.lengthOfMonth()) {
        var date = first.withDayOfMonth(day);
        if (!date.isBefore(today)) {
          return date;
        }
      }
    }
    return null;
  }

  private LocalDate plus(long count, ChronoUnit unit) {
    return today == null ? null : today.plus(count, unit);
  }
}
