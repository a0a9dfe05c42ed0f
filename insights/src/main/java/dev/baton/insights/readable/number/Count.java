package dev.baton.insights.readable.number;

import java.util.List;

/** How many there are of something. */
final class Count implements Form {

  @Override
  public List<Piece> at(Heard words, int i) {
    var amount = Amount.at(words, i);
    if (!amount.is() || NumberWord.isRough(words.at(i - 1))) {
      return List.of();
    }
    if (words.is(amount.to(), "k")) {
      return List.of(new Piece(i, amount.to() + 1, amount.text() + "K"));
    }
    boolean halves =
        amount.fraction().equals("5") && amount.value() < 10 && words.is(amount.to() - 1, "half");
    boolean aMillion = amount.article() && !amount.scale().isEmpty();
    return amount.isWord() || (halves && amount.scale().isEmpty()) || aMillion
        ? List.of()
        : List.of(new Piece(i, amount.to(), amount.text()));
  }
}
