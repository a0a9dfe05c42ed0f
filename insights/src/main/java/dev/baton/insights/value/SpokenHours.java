package dev.baton.insights.value;

import dev.baton.insights.value.DatePhrase.Precision;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Times of the day: "at two", "half past nine", "at 14:30". */
final class SpokenHours {

  private final Words words;
  private final LocalDate today;

  SpokenHours(Words words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  /** "at two", "half past nine", "ten thirty", "two o'clock", "at 14:30". */
  Optional<DatePhrase> at(int i) {
    if (words.is(i, "half") && words.is(i + 1, "past")) {
      return DatePhrase.found(i, i + 3, Precision.HOUR, today);
    }
    if (words.is(i, "quarter") && (words.is(i + 1, "to") || words.is(i + 1, "past"))) {
      return DatePhrase.found(i, i + 3, Precision.HOUR, today);
    }
    var number = SpokenNumbers.at(words.all(), i);
    if (number.isPresent()) {
      int to = number.get().to();
      boolean clock =
          words.is(to, "o'clock")
              || words.is(to, "am")
              || words.is(to, "pm")
              || words.is(to, "sharp");
      boolean hour = number.get().value() >= 1 && number.get().value() <= 24;
      boolean said = words.is(i - 1, "at") && !HeadCounts.isPeople(words.at(to)) && hourEnds(to);
      if (hour && (clock || said)) {
        return DatePhrase.found(i, clock ? to + 1 : to, Precision.HOUR, today);
      }
    }
    if (words.at(i).matches("\\d{1,2}:\\d{2}")) {
      return DatePhrase.found(i, i + 1, Precision.HOUR, today);
    }
    return words.is(i, "noon") || words.is(i, "midday") || words.is(i, "lunchtime")
        ? DatePhrase.found(i, i + 1, Precision.HOUR, today)
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
        .contains(words.at(i));
  }
}
