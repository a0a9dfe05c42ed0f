package dev.baton.insights.evidence;

import dev.baton.insights.framework.Slot;
import dev.baton.insights.value.Amounts;
import dev.baton.insights.value.HeadCounts;
import dev.baton.insights.value.Roles;
import dev.baton.insights.value.SpokenDates;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be read of a customer's words, as far as it belongs to the slot. */
final class EvidenceValue {

  private EvidenceValue() {}

  /**
   * @param date of the call; null where unknown
   */
  static Map<String, Object> of(Slot slot, List<String> words, LocalDate date) {
    var value = new LinkedHashMap<String, Object>();
    switch (slot) {
      case MONEY, VALUE -> amount(words, value);
      case TIME -> date(words, date, value);
      case POWER, ALLY -> Roles.find(words).ifPresent(role -> value.put("role", role));
      case PROCESS -> {
        Roles.find(words).ifPresent(role -> value.put("role", role));
        date(words, date, value);
      }
      case CONTEXT, NEED, RIVALS ->
          HeadCounts.find(words).ifPresent(count -> value.put("headCount", count));
    }
    return value;
  }

  private static void amount(List<String> words, Map<String, Object> value) {
    var amounts = Amounts.find(words);
    if (amounts.isEmpty()) {
      return;
    }
    var last = amounts.get(amounts.size() - 1);
    value.put("amount", last.amount());
    if (last.currency() != null) {
      value.put("currency", last.currency());
    }
    if (last.period() != null) {
      value.put("period", last.period());
    }
  }

  private static void date(List<String> words, LocalDate date, Map<String, Object> value) {
    SpokenDates.find(words, date).stream()
        .filter(phrase -> phrase.date() != null)
        .findFirst()
        .ifPresent(phrase -> value.put("date", phrase.date().toString()));
  }
}
