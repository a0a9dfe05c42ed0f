package dev.baton.insights.readable.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes the numbers of a sentence. Numbers below ten stay words unless they are money, shares,
 * times, dates or digits of something longer. Pure, in time proportional to the words; for any
 * number of threads.
 */
public final class Numbers {

  /** The first that reads words has them. */
  private static final List<Form> FORMS =
      List.of(
          new FixedPhrase(),
          new DigitSequence(),
          new Money(),
          new Share(),
          new ClockTime(),
          new CalendarDate(),
          new Year(),
          new Range(),
          new Pair(),
          new Ordinal(),
          new Count());

  private Numbers() {}

  /**
   * What is written in place of words; those between stay.
   *
   * @param words of one sentence, in lower case
   * @param commas words after which a comma stands
   */
  public static List<Piece> in(List<String> words, Set<Integer> commas) {
    var heard = new Heard(words, commas);
    var pieces = new ArrayList<Piece>();
    int i = 0;
    while (i < words.size()) {
      var found = first(heard, i);
      pieces.addAll(found);
      i = found.isEmpty() ? i + 1 : found.get(found.size() - 1).to();
    }
    return pieces;
  }

  /** Whether a word is a number, or part of one. */
  public static boolean isNumber(String word) {
    return NumberWord.isNumber(word) || NumberWord.digit(word) == 0;
  }

  public static boolean isMonth(String word) {
    return CalendarDate.MONTHS.contains(word);
  }

  private static List<Piece> first(Heard words, int i) {
    for (Form form : FORMS) {
      var found = form.at(words, i);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
