package dev.baton.insights.value;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Words that say when.
 *
 * @param from the first word, from 0
 * @param to after the last word
 * @param precision what can be told from them
 * @param date the day, or the first day of the week, month or longer; null where the call's own
 *     date is not known and the words count from it
 */
public record DatePhrase(int from, int to, Precision precision, LocalDate date) {

  static Optional<DatePhrase> found(int from, int to, Precision precision, LocalDate date) {
    return Optional.of(new DatePhrase(from, to, precision, date));
  }

  /** How exactly it is said. */
  public enum Precision {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    /** A quarter, season or year. */
    LONGER
  }

  /** Whether an appointment can be made of it: an hour, a day or a week. */
  public boolean isAppointment() {
    return precision.compareTo(Precision.WEEK) <= 0;
  }
}
