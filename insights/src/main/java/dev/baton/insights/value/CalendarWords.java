package dev.baton.insights.value;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of days and months, and the ordinals that number the days of a month. */
final class CalendarWords {

  static final Map<String, DayOfWeek> DAYS = new HashMap<>();
  static final Map<String, Month> MONTHS = new HashMap<>();
  static final Map<String, Integer> ORDINALS = new HashMap<>();

  static {
    for (var day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      DAYS.put(name, day);
      DAYS.put(name + "s", day);
    }
    for (var month : Month.values()) {
      MONTHS.put(month.name().toLowerCase(Locale.ROOT), month);
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

  private CalendarWords() {}
}
