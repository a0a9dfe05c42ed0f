package dev.baton.insights.mention;

import dev.baton.insights.value.DatePhrase;
import dev.baton.insights.value.DatePhrase.Precision;
import dev.baton.insights.value.SpokenDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Days, weeks and longer that are worth a mention: not the day of the call ("today", "this
 * morning"), and no hour without a day ("at two"). An hour that follows its day is named with it:
 * "thursday at two".
 */
final class NamedDays {

  private static final Set<String> OF_THIS_DAY = Set.of("today", "tonight", "this");
  private static final Set<String> BETWEEN = Set.of("at", "around", "about");

  private NamedDays() {}

  /**
   * @param call the day of the call; null where unknown
   */
  static List<DatePhrase> find(List<String> words, LocalDate call) {
    var named = new ArrayList<DatePhrase>();
    for (var phrase : SpokenDates.find(words, call)) {
      var before = named.isEmpty() ? null : named.get(named.size() - 1);
      if (phrase.precision() != Precision.HOUR) {
        if (!isDayOfCall(phrase, words, call)) {
          named.add(phrase);
        }
      } else if (before != null && follows(before, phrase, words)) {
        int to = Math.min(phrase.to(), words.size());
        named.set(
            named.size() - 1, new DatePhrase(before.from(), to, before.precision(), before.date()));
      }
    }
    return named;
  }

  private static boolean follows(DatePhrase day, DatePhrase hour, List<String> words) {
    return day.precision() == Precision.DAY
        && (hour.from() == day.to()
            || (hour.from() == day.to() + 1 && BETWEEN.contains(words.get(day.to()))));
  }

  private static boolean isDayOfCall(DatePhrase phrase, List<String> words, LocalDate call) {
    boolean named = OF_THIS_DAY.contains(words.get(phrase.from()));
    boolean same = named || words.get(phrase.to() - 1).equals("day") || isCallsDay(phrase, call);
    return phrase.precision() == Precision.DAY && same;
  }

  private static boolean isCallsDay(DatePhrase phrase, LocalDate call) {
    return call != null && call.equals(phrase.date());
  }
}
