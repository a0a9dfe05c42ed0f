package dev.baton.insights.value;

import dev.baton.insights.value.DatePhrase.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Spans of time: "in two weeks", "end of the month", "next quarter". */
final class SpokenSpans {

  private final Words words;
  private final LocalDate today;

  SpokenSpans(Words words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  Optional<DatePhrase> at(int i) {
    return inSoMany(i).or(() -> span(i));
  }

  /** "in two weeks", "in a fortnight", "three months from now", "within ten days". */
  private Optional<DatePhrase> inSoMany(int i) {
    boolean in = words.is(i, "in") || words.is(i, "within");
    int at = in ? i + 1 : i;
    at += words.is(at, "about") || words.is(at, "around") || words.is(at, "exactly") ? 1 : 0;
    var number = SpokenNumbers.at(words.all(), at);
    boolean one = words.is(at, "a") || words.is(at, "an");
    int unit = number.map(NumberPhrase::to).orElse(one ? at + 1 : -1);
    if (unit < 0) {
      return Optional.empty();
    }
    boolean from = in || words.is(unit + 1, "from") || words.is(unit + 1, "today");
    long count = (long) (double) number.map(NumberPhrase::value).orElse(1.0);
    if (!from || count > 1000) {
      return Optional.empty();
    }
    int to = in ? unit + 1 : unit + 3;
    return switch (words.at(unit)) {
      case "day", "days" -> DatePhrase.found(i, to, Precision.DAY, plus(count, ChronoUnit.DAYS));
      case "week", "weeks" ->
          DatePhrase.found(i, to, Precision.WEEK, plus(count, ChronoUnit.WEEKS));
      case "fortnight" -> DatePhrase.found(i, to, Precision.WEEK, plus(2, ChronoUnit.WEEKS));
      case "month", "months" ->
          DatePhrase.found(i, to, Precision.MONTH, plus(count, ChronoUnit.MONTHS));
      case "year", "years" ->
          DatePhrase.found(i, to, Precision.LONGER, plus(count, ChronoUnit.YEARS));
      case "hour", "hours", "minutes" -> DatePhrase.found(i, to, Precision.HOUR, today);
      default -> Optional.empty();
    };
  }

  /**
   * "next week", "end of the month", "this quarter", "the week after next", "week of the ninth".
   */
  private Optional<DatePhrase> span(int i) {
    if (words.is(i, "week") && words.is(i + 1, "after") && words.is(i + 2, "next")) {
      return DatePhrase.found(i, i + 3, Precision.WEEK, monday(2));
    }
    boolean next = words.is(i, "next") || words.is(i, "following") || words.is(i, "coming");
    boolean now = words.is(i, "this");
    boolean end =
        (words.is(i, "end") || words.is(i, "start") || words.is(i, "beginning"))
            && words.is(i + 1, "of");
    int at = end ? i + 2 : i + 1;
    boolean endNext = end && words.is(at, "next");
    at += end && (words.is(at, "the") || words.is(at, "this") || endNext) ? 1 : 0;
    if (!next && !now && !end) {
      return Optional.empty();
    }
    int ahead = next || endNext ? 1 : 0;
    return switch (words.at(at)) {
      case "week" ->
          DatePhrase.found(i, at + 1, Precision.WEEK, end ? friday(i, ahead) : monday(ahead));
      case "day" -> DatePhrase.found(i, at + 1, Precision.DAY, today);
      case "month" -> DatePhrase.found(i, at + 1, Precision.MONTH, monthDay(i, end, ahead));
      case "quarter" -> DatePhrase.found(i, at + 1, Precision.LONGER, quarter(ahead));
      case "year" ->
          DatePhrase.found(
              i,
              at + 1,
              Precision.LONGER,
              today == null ? null : today.withDayOfYear(1).plusYears(ahead));
      default -> Optional.empty();
    };
  }

  private LocalDate monday(int ahead) {
    return today == null
        ? null
        : today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(ahead);
  }

  private LocalDate friday(int i, int ahead) {
    var monday = monday(ahead);
    return monday == null || !words.is(i, "end") ? monday : monday.plusDays(4);
  }

  private LocalDate monthDay(int i, boolean bounded, int ahead) {
    if (today == null) {
      return null;
    }
    var first = today.withDayOfMonth(1).plusMonths(ahead);
    return bounded && words.is(i, "end") ? first.with(TemporalAdjusters.lastDayOfMonth()) : first;
  }

  private LocalDate quarter(int ahead) {
    if (today == null) {
      return null;
    }
    int first = (today.getMonthValue() - 1) / 3 * 3 + 1;
    return today.withDayOfMonth(1).withMonth(first).plusMonths(3L * ahead);
  }

  private LocalDate plus(long count, ChronoUnit unit) {
    return today == null ? null : today.plus(count, unit);
  }
}
