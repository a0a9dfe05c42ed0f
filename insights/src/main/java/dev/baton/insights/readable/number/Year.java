package dev.baton.insights.readable.number;

import java.util.List;
import java.util.Set;

/** "nineteen ninety nine", "twenty twenty six", "two thousand four", "nineteen oh five". */
final class Year implements Form {

  private static final Set<String> BEFORE =
      Set.of("in", "since", "from", "of", "until", "till", "by", "year", "around", "to", "before");

  @Override
  public List<Piece> at(Heard words, int i) {
    var year = read(words, i);
    return year.is() && !isQuantity(words, year)
        ? List.of(new Piece(i, year.to(), String.valueOf(year.value())))
        : List.of();
  }

  private static boolean isQuantity(Heard words, Small year) {
    int to = year.to();
    boolean counted =
        year.value() % 10 == 0
            && (words.is(to, "people")
                || (words.at(to).length() > 3 && words.at(to).endsWith("s")));
    return NumberWord.SCALING.contains(words.at(to))
        || !Money.sign(words, to).isEmpty()
        || NumberWord.isRate(words, to)
        || counted;
  }

  /** {@link Small#NONE} where it is none. */
  static Small read(Heard words, int i) {
    var year = words.reads(i, "two", "thousand") ? thousands(words, i + 2) : pair(words, i);
    return year.is() && words.parted(i, year.to()) ? Small.NONE : year;
  }

  private static Small thousands(Heard words, int i) {
    var rest = Small.at(words, words.is(i, "and") ? i + 1 : i);
    if (rest.is() && rest.value() < 30 && !NumberWord.SCALING.contains(words.at(rest.to()))) {
      return new Small(2_000 + rest.value(), rest.to());
    }
    return !rest.is() && words.is(i - 3, "in") ? new Small(2_000, i) : Small.NONE;
  }

  private static Small pair(Heard words, int i) {
    int century = NumberWord.teen(words.at(i)) + NumberWord.tens(words.at(i));
    boolean usual = century == 19 || century == 20;
    if (!usual && !(century >= 16 && century <= 18 && words.isAny(i - 1, BEFORE))) {
      return Small.NONE;
    }
    if (words.is(i + 1, "oh")) {
      int digit = NumberWord.unit(words.at(i + 2));
      return digit > 0 ? new Small(century * 100 + digit, i + 3) : Small.NONE;
    }
    var rest = Small.at(words, i + 1);
    return rest.hasTwoDigits() && (century != 20 || rest.value() < 60)
        ? new Small(century * 100 + rest.value(), rest.to())
        : Small.NONE;
  }
}
