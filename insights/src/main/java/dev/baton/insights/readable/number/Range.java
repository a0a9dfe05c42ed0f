package dev.baton.insights.readable.number;

import java.util.List;
import java.util.Set;

/** "ten to fifteen thousand dollars": what the second counts, the first counts, too. */
final class Range implements Form {

  private static final Set<String> BETWEEN = Set.of("to", "or", "and");

  @Override
  public List<Piece> at(Heard words, int i) {
    var low = Amount.at(words, i);
    if (!low.is() || low.article() || !words.isAny(low.to(), BETWEEN)) {
      return List.of();
    }
    if (words.is(low.to(), "and") && !words.is(i - 1, "between")) {
      return List.of();
    }
    var high = Amount.at(words, low.to() + 1);
    if (!high.is() || high.article() || words.is(high.to(), "o'clock") || isTime(words, high)) {
      return List.of();
    }
    var both = counted(low, high);
    String sign = Money.sign(words, high.to());
    int percent = Share.percent(words, high.to());
    if (sign.isEmpty() && percent == 0 && high.isWord() && both.isWord()) {
      return List.of();
    }
    if (words.parted(i, high.to()) && words.is(low.to(), "and")) {
      return List.of();
    }
    int end = high.to() + (sign.isEmpty() ? percent : 1);
    return List.of(
        new Piece(i, low.to(), sign + both.text() + (percent > 0 ? "%" : "")),
        new Piece(low.to(), low.to() + 1, words.at(low.to())),
        new Piece(low.to() + 1, end, sign + high.text() + (percent > 0 ? "%" : "")));
  }

  /** "five to ten thirty" tells times. */
  private static boolean isTime(Heard words, Amount high) {
    return NumberWord.isNumber(words.at(high.to()));
  }

  private static Amount counted(Amount low, Amount high) {
    boolean scaled =
        low.factor() == 1
            && low.scale().isEmpty()
            && ((high.factor() > 1 && low.value() < high.value() / high.factor())
                || (!high.scale().isEmpty() && low.value() <= high.value()));
    return scaled ? low.times(high) : low;
  }
}
