package dev.baton.insights.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds money in what was said: "forty thousand pounds a year", "twelve grand", "$40 per seat". */
public final class Amounts {

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("dollars", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("bucks", "USD"),
          Map.entry("pounds", "GBP"),
          Map.entry("pound", "GBP"),
          Map.entry("quid", "GBP"),
          Map.entry("euros", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("francs", "CHF"),
          Map.entry("yuan", "CNY"),
          Map.entry("rmb", "CNY"),
          Map.entry("yen", "JPY"),
          Map.entry("rupees", "INR"),
          Map.entry("kronor", "SEK"));

  private static final Map<String, String> SIGNS =
      Map.of("$", "USD", "€", "EUR", "£", "GBP", "¥", "CNY");

  private static final Map<String, String> PERIODS =
      Map.ofEntries(
          Map.entry("year", "year"),
          Map.entry("annum", "year"),
          Map.entry("yearly", "year"),
          Map.entry("annually", "year"),
          Map.entry("month", "month"),
          Map.entry("monthly", "month"),
          Map.entry("quarter", "quarter"),
          Map.entry("quarterly", "quarter"),
          Map.entry("week", "week"),
          Map.entry("weekly", "week"),
          Map.entry("day", "day"),
          Map.entry("daily", "day"),
          Map.entry("hour", "hour"),
          Map.entry("hourly", "hour"));

  private static final Set<String> EACH = Set.of("a", "an", "per", "each", "every");

  /** With these nearby, a number of a hundred or more is money. */
  private static final Set<String> ABOUT_MONEY =
      Set.of(
          "budget",
          "budgeted",
          "spend",
          "spending",
          "spent",
          "pay",
          "paying",
          "paid",
          "cost",
          "costs",
          "costing",
          "price",
          "priced",
          "charge",
          "charged",
          "invoice",
          "allocated",
          "afford",
          "funds",
          "funding",
          "money",
          "fee",
          "fees",
          "cheaper",
          "expensive",
          "grant",
          "aside",
          "refund",
          "refunded",
          "cash",
          "bill",
          "worth",
          "save",
          "loses",
          "lose",
          "lost");

  private static final int NEAR = 8;
  private static final double LEAST = 100;

  private Amounts() {}

  public static List<Amount> find(List<String> words) {
    var found = new ArrayList<Amount>();
    for (var number : SpokenNumbers.find(words)) {
      at(words, number).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Amount> at(List<String> words, NumberPhrase number) {
    int to = number.to();
    String currency = SIGNS.get(words.get(number.from()).substring(0, 1));
    if (currency == null && to < words.size() && CURRENCIES.containsKey(words.get(to))) {
      currency = CURRENCIES.get(words.get(to));
      to++;
    }
    boolean slang =
        words.subList(number.from(), number.to()).stream().anyMatch(w -> w.equals("grand"));
    String period = null;
    if (to < words.size() && PERIODS.containsKey(words.get(to)) && words.get(to).endsWith("ly")) {
      period = PERIODS.get(words.get(to));
      to++;
    } else if (to + 1 < words.size() && EACH.contains(words.get(to))) {
      period = PERIODS.get(words.get(to + 1));
      to += period == null ? 0 : 2;
    }
    boolean money =
        currency != null || slang || (number.value() >= LEAST && spokenOf(words, number));
    return money
        ? Optional.of(new Amount(number.from(), to, number.value(), currency, period))
        : Optional.empty();
  }

  private static boolean spokenOf(List<String> words, NumberPhrase number) {
    boolean counted = number.to() < words.size() && HeadCounts.isPeople(words.get(number.to()));
    return !counted
        && words
            .subList(Math.max(0, number.from() - NEAR), Math.min(words.size(), number.to() + NEAR))
            .stream()
            .anyMatch(ABOUT_MONEY::contains);
  }
}
