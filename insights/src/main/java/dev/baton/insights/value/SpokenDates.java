package dev.baton.insights.value;

import dev.baton.insights.value.DatePhrase.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds when, and reckons it from the day of the call: "next thursday", "the fourteenth", "end of
 * the week", "in a fortnight", "at half past two", "by the second quarter". What lies behind is
 * taken to be what comes next: on a Friday, "thursday" is that of the week after.
 */
public final class SpokenDates {

  private static final Map<String, DayOfWeek> DAYS = new HashMap<>();
  private static final Map<String, Month> MONTHS = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();
  private static final Map<String, Month> SEASONS =
      Map.of(
          "spring", Month.MARCH,
          "summer", Month.JUNE,
          "autumn", Month.SEPTEMBER,
          "winter", Month.DECEMBER,
          "christmas", Month.DECEMBER,
          "easter", Month.APRIL);
  private static final Set<String> PARTS =
      Set.of("morning", "afternoon", "evening", "lunchtime", "noon", "lunch");
  private static final Set<String> BEFORE_HOUR = Set.of("at", "around", "about", "by", "after");

  static {
    for (var day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(java.util.Locale.ROOT);
      DAYS.put(name, day);
      DAYS.put(name + "s", day);
    }
    for (var month : Month.values()) {
      MONTHS.put(month.name().toLowerCase(java.util.Locale.ROOT), month);
    }
    var ordinals =
        ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                + " twentieth")
            .split(" ", -1);
    for (int i = 0; i < ordinals.length; i++) {
      ORDINALS.put(ordinals[i], i + 1);
    }
    ORDINALS.put("thirtieth", 30);
    for (int day = 1; day <= 31; day++) {
      for (String ending : List.of("st", "nd", "rd", "th")) {
        ORDINALS.put(day + ending, day);
      }
    }
  }

  private final List<String> words;
  private final LocalDate today;

  private SpokenDates(List<String> words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  /**
   * @param today the day of the call; null where unknown
   */
  public static List<DatePhrase> find(List<String> words, LocalDate today) {
    var reader = new SpokenDates(words, today);
    var found = new ArrayList<DatePhrase>();
    int i = 0;
    while (i < words.size()) {
      var phrase = reader.at(i);
      phrase.ifPresent(found::add);
      i = phrase.map(DatePhrase::to).orElse(i + 1);
    }
    return found;
  }

  private Optional<DatePhrase> at(int i) {
    return relative(i)
        .or(() -> weekday(i))
        .or(() -> dayOfMonth(i))
        .or(() -> inSoMany(i))
        .or(() -> span(i))
        .or(() -> month(i))
        .or(() -> hour(i));
  }

  private Optional<DatePhrase> relative(int i) {
    if (is(i, "day") && is(i + 1, "after") && is(i + 2, "tomorrow")) {
      return phrase(i, i + 3, Precision.DAY, plus(2, ChronoUnit.DAYS));
    }
    if (is(i, "tomorrow")) {
      return phrase(i, i + 1, Precision.DAY, plus(1, ChronoUnit.DAYS));
    }
    boolean today =
        is(i, "today")
            || is(i, "tonight")
            || (is(i, "this") && PARTS.contains(word(i + 1)))
            || (is(i, "later") && is(i + 1, "today"));
    return today
        ? phrase(i, is(i, "this") ? i + 2 : i + 1, Precision.DAY, this.today)
        : Optional.empty();
  }

  private Optional<DatePhrase> weekday(int i) {
    var day = DAYS.get(word(i));
    if (day == null) {
      return Optional.empty();
    }
    boolean weekAfter = is(i + 1, "week");
    LocalDate date = today == null ? null : today.with(TemporalAdjusters.next(day));
    boolean far = is(i - 1, "next") && date != null && sameWeek(date);
    date = date != null && (weekAfter || far) ? date.plusWeeks(1) : date;
    return phrase(i, weekAfter ? i + 2 : i + 1, Precision.DAY, date);
  }

  private boolean sameWeek(LocalDate date) {
    return today
        .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
        .equals(date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
  }

  /** "the fourteenth", "march the third", "third of march", "the twenty second". */
  private Optional<DatePhrase> dayOfMonth(int i) {
    var before = MONTHS.get(word(i));
    int at = before == null ? i : i + 1;
    boolean article = is(at, "the");
    at += article ? 1 : 0;
    int length = 1;
    Integer day = ORDINALS.get(word(at));
    if (word(at).equals("twenty") || word(at).equals("thirty")) {
      Integer unit = ORDINALS.get(word(at + 1));
      day = unit == null || unit > 9 ? null : (word(at).equals("twenty") ? 20 : 30) + unit;
      length = 2;
    }
    boolean ofMonth =
        is(at + length, "of")
            && (MONTHS.containsKey(word(at + length + 1)) || isMonthWord(at + length + 1));
    if (day == null || day > 31 || (before == null && !article && !ofMonth)) {
      return Optional.empty();
    }
    int to = at + length;
    Month month = before;
    if (ofMonth) {
      month = MONTHS.get(word(to + 1));
      to += month == null && is(to + 1, "the") ? 3 : 2;
    } else if (before == null && !mayEnd(to)) {
      return Optional.empty();
    }
    return phrase(i, to, Precision.DAY, comingDay(day, month));
  }

  /** "the month", "next month", "the following month". */
  private boolean isMonthWord(int i) {
    return is(i, "month") || is(i + 1, "month");
  }

  /** "the first thing", "the second one": an ordinal that counts something else is no day. */
  private boolean mayEnd(int i) {
    return i >= words.size()
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
            .contains(word(i))
        || SpokenNumbers.isNumberWord(word(i));
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

  /** "in two weeks", "in a fortnight", "three months from now", "within ten days". */
  private Optional<DatePhrase> inSoMany(int i) {
    boolean in = is(i, "in") || is(i, "within");
    int at = in ? i + 1 : i;
    at += is(at, "about") || is(at, "around") || is(at, "exactly") ? 1 : 0;
    var number = SpokenNumbers.at(words, at);
    boolean one = is(at, "a") || is(at, "an");
    int unit = number.map(NumberPhrase::to).orElse(one ? at + 1 : -1);
    if (unit < 0) {
      return Optional.empty();
    }
    boolean from = in || is(unit + 1, "from") || is(unit + 1, "today");
    long count = (long) (double) number.map(NumberPhrase::value).orElse(1.0);
    if (!from || count > 1000) {
      return Optional.empty();
    }
    int to = in ? unit + 1 : unit + 3;
    return switch (word(unit)) {
      case "day", "days" -> phrase(i, to, Precision.DAY, plus(count, ChronoUnit.DAYS));
      case "week", "weeks" -> phrase(i, to, Precision.WEEK, plus(count, ChronoUnit.WEEKS));
      case "fortnight" -> phrase(i, to, Precision.WEEK, plus(2, ChronoUnit.WEEKS));
      case "month", "months" -> phrase(i, to, Precision.MONTH, plus(count, ChronoUnit.MONTHS));
      case "year", "years" -> phrase(i, to, Precision.LONGER, plus(count, ChronoUnit.YEARS));
      case "hour", "hours", "minutes" -> phrase(i, to, Precision.HOUR, today);
      default -> Optional.empty();
    };
  }

  /**
   * "next week", "end of the month", "this quarter", "the week after next", "week of the ninth".
   */
  private Optional<DatePhrase> span(int i) {
    if (is(i, "week") && is(i + 1, "after") && is(i + 2, "next")) {
      return phrase(i, i + 3, Precision.WEEK, monday(2));
    }
    boolean next = is(i, "next") || is(i, "following") || is(i, "coming");
    boolean now = is(i, "this");
    boolean end = (is(i, "end") || is(i, "start") || is(i, "beginning")) && is(i + 1, "of");
    int at = end ? i + 2 : i + 1;
    boolean endNext = end && is(at, "next");
    at += end && (is(at, "the") || is(at, "this") || endNext) ? 1 : 0;
    if (!next && !now && !end) {
      return Optional.empty();
    }
    int ahead = next || endNext ? 1 : 0;
    return switch (word(at)) {
      case "week" -> phrase(i, at + 1, Precision.WEEK, end ? friday(i, ahead) : monday(ahead));
      case "day" -> phrase(i, at + 1, Precision.DAY, today);
      case "month" -> phrase(i, at + 1, Precision.MONTH, monthDay(i, end, ahead));
      case "quarter" -> phrase(i, at + 1, Precision.LONGER, quarter(ahead));
      case "year" ->
          phrase(
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
    return monday == null || !is(i, "end") ? monday : monday.plusDays(4);
  }

  private LocalDate monthDay(int i, boolean bounded, int ahead) {
    if (today == null) {
      return null;
    }
    var first = today.withDayOfMonth(1).plusMonths(ahead);
    return bounded && is(i, "end") ? first.with(TemporalAdjusters.lastDayOfMonth()) : first;
  }

  private LocalDate quarter(int ahead) {
    if (today == null) {
      return null;
    }
    int first = (today.getMonthValue() - 1) / 3 * 3 + 1;
    return today.withDayOfMonth(1).withMonth(first).plusMonths(3L * ahead);
  }

  /** "in may", "by march", "q three", "the second quarter", "in the spring". */
  private Optional<DatePhrase> month(int i) {
    var month = MONTHS.get(word(i));
    boolean verb = (is(i, "may") || is(i, "march")) && !isTimeWord(word(i - 1));
    if (month != null && !verb) {
      return phrase(i, i + 1, Precision.MONTH, comingMonth(month));
    }
    var season = SEASONS.get(word(i));
    if (season != null) {
      return phrase(i, i + 1, Precision.LONGER, comingMonth(season));
    }
    int quarter = quarterNumber(i);
    if (quarter > 0) {
      int to = word(i).length() == 2 ? i + 1 : i + 2;
      return phrase(i, to, Precision.LONGER, comingMonth(Month.of(3 * quarter - 2)));
    }
    return Optional.empty();
  }

  private int quarterNumber(int i) {
    if (word(i).matches("q[1-4]")) {
      return word(i).charAt(1) - '0';
    }
    if (is(i, "q")) {
      return List.of("one", "two", "three", "four").indexOf(word(i + 1)) + 1;
    }
    return is(i + 1, "quarter")
        ? List.of("first", "second", "third", "fourth").indexOf(word(i)) + 1
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

  /** "at two", "half past nine", "ten thirty", "two o'clock", "at 14:30". */
  private Optional<DatePhrase> hour(int i) {
    if (is(i, "half") && is(i + 1, "past")) {
      return phrase(i, i + 3, Precision.HOUR, today);
    }
    if (is(i, "quarter") && (is(i + 1, "to") || is(i + 1, "past"))) {
      return phrase(i, i + 3, Precision.HOUR, today);
    }
    var number = SpokenNumbers.at(words, i);
    if (number.isPresent()) {
      int to = number.get().to();
      boolean clock = is(to, "o'clock") || is(to, "am") || is(to, "pm") || is(to, "sharp");
      boolean hour = number.get().value() >= 1 && number.get().value() <= 24;
      boolean said =
          i > 0
              && BEFORE_HOUR.contains(word(i - 1))
              && is(i - 1, "at")
              && !HeadCounts.isPeople(word(to))
              && hourEnds(to);
      if (hour && (clock || said)) {
        return phrase(i, clock ? to + 1 : to, Precision.HOUR, today);
      }
    }
    if (word(i).matches("\\d{1,2}:\\d{2}")) {
      return phrase(i, i + 1, Precision.HOUR, today);
    }
    return is(i, "noon") || is(i, "midday") || is(i, "lunchtime")
        ? phrase(i, i + 1, Precision.HOUR, today)
        : Optional.empty();
  }

  /** "at two percent", "at forty a head" is no hour. */
  private boolean hourEnds(int i) {
    return !Set.of(
            "percent",
            "a",
            "an",
            "per",
            "dollars",
            "pounds",
            "euros",
            "grand",
            "k",
            "times",
            "points",
            "sites",
            "places",
            "different",
            "of",
            "or")
        .contains(word(i));
  }

  private LocalDate plus(long count, ChronoUnit unit) {
    return today == null ? null : today.plus(count, unit);
  }

  private static Optional<DatePhrase> phrase(
      int from, int to, Precision precision, LocalDate date) {
    return Optional.of(new DatePhrase(from, to, precision, date));
  }

  private String word(int i) {
    return i < 0 || i >= words.size() ? "" : words.get(i);
  }

  private boolean is(int i, String word) {
    return word(i).equals(word);
  }
}
