package dev.baton.insights.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds when, and reckons it from the day of the call: "next thursday", "the fourteenth", "end of
 * the week", "in a fortnight", "at half past two", "by the second quarter". What lies behind is
 * taken to be what comes next: on a Friday, "thursday" is that of the week after.
 */
public final class SpokenDates {

  private SpokenDates() {}

  /**
   * @param today the day of the call; null where unknown
   */
  public static List<DatePhrase> find(List<String> said, LocalDate today) {
    var words = new Words(said);
    var days = new SpokenDays(words, today);
    var spans = new SpokenSpans(words, today);
    var months = new SpokenMonths(words, today);
    var hours = new SpokenHours(words, today);
    var found = new ArrayList<DatePhrase>();
    int i = 0;
    while (i < said.size()) {
      int at = i;
      var phrase =
          days.at(at).or(() -> spans.at(at)).or(() -> months.at(at)).or(() -> hours.at(at));
      phrase.ifPresent(found::add);
      i = phrase.map(DatePhrase::to).orElse(i + 1);
    }
    return found;
  }
}
