package dev.baton.insights.readable.number;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Dollars and cents; euros. */
final class Money implements Form {

  private static final Map<String, String> SIGNS =
      Map.of("dollar", "$", "dollars", "$", "euro", "\u20ac", "euros", "\u20ac");

  private static final Set<String> CENTS = Set.of("cent", "cents");

  @Override
  public List<Piece> at(Heard words, int i) {
    if (words.reads(i, "a", "dollar") && Small.at(words, i + 2).hasTwoDigits()) {
      return cents(words, i, 1, i + 2, "$");
    }
    var price = price(words, i);
    if (!price.isEmpty()) {
      return price;
    }
    var amount = Amount.at(words, i);
    String sign = SIGNS.get(words.at(amount.to()));
    if (!amount.is() || NumberWord.isRough(words.at(i - 1))) {
      return List.of();
    }
    if (words.isAny(amount.to(), CENTS)) {
      return List.of(new Piece(i, amount.to(), amount.text()));
    }
    if (sign == null || (amount.article() && words.is(amount.to(), "dollar"))) {
      return List.of();
    }
    int after = amount.to() + 1;
    var exact =
        amount.scale().isEmpty() && amount.fraction().isEmpty()
            ? cents(words, i, amount.value(), after, sign)
            : List.<Piece>of();
    return exact.isEmpty() ? List.of(new Piece(i, after, sign + written(amount))) : exact;
  }

  /** "twelve and a half dollars" is $12.50. */
  private static String written(Amount amount) {
    boolean tenths = amount.scale().isEmpty() && amount.fraction().length() == 1;
    return amount.text() + (tenths ? "0" : "");
  }

  /** "nineteen ninety nine dollars" is $19.99. */
  private static List<Piece> price(Heard words, int i) {
    var dollars = Small.at(words, i);
    var cents = Small.at(words, dollars.to());
    return dollars.is() && cents.hasTwoDigits() && SIGNS.containsKey(words.at(cents.to()))
        ? List.of(
            new Piece(
                i,
                cents.to() + 1,
                SIGNS.get(words.at(cents.to())) + exact(dollars.value(), cents.value())))
        : List.of();
  }

  /** Cents that follow, with that word or, of two digits, without. */
  private static List<Piece> cents(Heard words, int i, long value, int at, String sign) {
    boolean and = words.is(at, "and");
    var cents = Small.at(words, and ? at + 1 : at);
    if (!cents.is() || words.parted(at, cents.to())) {
      return List.of();
    }
    boolean said = words.isAny(cents.to(), CENTS);
    boolean meant =
        !and
            && cents.hasTwoDigits()
            && !NumberWord.SCALING.contains(words.at(cents.to()))
            && (cents.to() == words.size()
                || NumberWord.isRate(words, cents.to())
                || (SIGNS.containsKey(words.at(at - 1)) && cents.value() % 5 == 0));
    return said || meant
        ? List.of(
            new Piece(i, said ? cents.to() + 1 : cents.to(), sign + exact(value, cents.value())))
        : List.of();
  }

  private static String exact(long value, int cents) {
    return String.format(Locale.ROOT, "%,d.%02d", value, cents);
  }

  /** The sign of what is counted at {@code i}; empty for nothing. */
  static String sign(Heard words, int i) {
    return SIGNS.getOrDefault(words.at(i), "");
  }
}
