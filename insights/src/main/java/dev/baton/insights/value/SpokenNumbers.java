package dev.baton.insights.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds numbers in words and figures: "two hundred and fifty", "one point five million", "40k". */
final class SpokenNumbers {

  private static final Map<String, Integer> UNITS = new HashMap<>();
  private static final Map<String, Integer> TENS = new HashMap<>();
  private static final Map<String, Double> SCALES =
      Map.of("thousand", 1e3, "grand", 1e3, "k", 1e3, "million", 1e6, "mil", 1e6, "billion", 1e9);
  private static final Pattern FIGURES =
      Pattern.compile("[$€£¥]?(\\d{1,12}(?:\\.\\d{1,6})?)(k|m|bn)?%?");

  static {
    var units =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                + " fifteen sixteen seventeen eighteen nineteen")
            .split(" ", -1);
    for (int i = 0; i < units.length; i++) {
      UNITS.put(units[i], i);
    }
    var tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);
    for (int i = 0; i < tens.length; i++) {
      TENS.put(tens[i], 20 + 10 * i);
    }
  }

  /** "a billion billion billion" is not made larger. */
  private static final double MOST = 1e15;

  private final List<String> words;
  private int at;

  private SpokenNumbers(List<String> words, int at) {
    this.words = words;
    this.at = at;
  }

  /** All, from left to right, none within another. */
  static List<NumberPhrase> find(List<String> words) {
    var found = new ArrayList<NumberPhrase>();
    int i = 0;
    while (i < words.size()) {
      var number = at(words, i);
      number.ifPresent(found::add);
      i = number.map(NumberPhrase::to).orElse(i + 1);
    }
    return found;
  }

  /** The number that begins at a word. */
  static Optional<NumberPhrase> at(List<String> words, int from) {
    return new SpokenNumbers(words, from).read();
  }

  static boolean isNumberWord(String word) {
    return UNITS.containsKey(word)
        || TENS.containsKey(word)
        || SCALES.containsKey(word)
        || word.equals("hundred")
        || FIGURES.matcher(word).matches()
        || (word.contains("-") && hyphenated(word) >= 0);
  }

  private Optional<NumberPhrase> read() {
    int from = at;
    double total = 0;
    boolean any = false;
    if (is(at, "half") && is(at + 1, "a") && scale(at + 2) > 0) {
      double value = scale(at + 2) / 2;
      return Optional.of(new NumberPhrase(from, at + 3, value, false));
    }
    if (is(at, "couple") && is(at + 1, "of") && (scale(at + 2) > 0 || is(at + 2, "hundred"))) {
      at += 2;
      total = 2 * (is(at, "hundred") ? 100 : scale(at));
      return Optional.of(new NumberPhrase(from, at + 1, total, true));
    }
    if (is(at, "a") && (is(at + 1, "hundred") || scale(at + 1) > 0)) {
      at++;
      double one = group(1);
      return Optional.of(new NumberPhrase(from, at, one, false));
    }
    while (at < words.size()) {
      int before = at;
      double group = small();
      if (at == before) {
        break;
      }
      any = true;
      total += group(group);
      if (is(at, "and") && follows(at + 1) && total >= 100) {
        at++;
      } else if (total < 100 || total % 100 != 0) {
        break;
      }
    }
    return any ? Optional.of(new NumberPhrase(from, at, total, false)) : Optional.empty();
  }

  /** What "hundred" and the scales after it make of a number. */
  private double group(double number) {
    double value = number;
    if (is(at, "hundred")) {
      value *= 100;
      at++;
      if (is(at, "and") && follows(at + 1)) {
        at++;
      }
      int before = at;
      double rest = small();
      value += at > before && rest < 100 ? rest : 0;
      at = rest < 100 ? at : before;
    }
    if (is(at, "point")) {
      value += fraction();
    }
    if (is(at, "and") && is(at + 1, "a") && is(at + 2, "half")) {
      value += 0.5;
      at += 3;
    }
    while (scale(at) > 0) {
      value *= value < MOST ? scale(at) : 1;
      at++;
    }
    return value;
  }

  /** Below a hundred, or in figures. Stays where it is when there is none. */
  private double small() {
    if (at >= words.size()) {
      return 0;
    }
    String word = words.get(at);
    var figures = FIGURES.matcher(word);
    if (figures.matches()) {
      at++;
      double value = Double.parseDouble(figures.group(1));
      return "k".equals(figures.group(2))
          ? value * 1e3
          : "m".equals(figures.group(2))
              ? value * 1e6
              : figures.group(2) != null ? value * 1e9 : value;
    }
    int hyphenated = word.contains("-") ? hyphenated(word) : -1;
    if (hyphenated >= 0) {
      at++;
      return hyphenated;
    }
    if (TENS.containsKey(word)) {
      at++;
      int unit = at < words.size() ? UNITS.getOrDefault(words.get(at), 0) : 0;
      at += unit > 0 && unit < 10 ? 1 : 0;
      return TENS.get(word) + (unit < 10 ? unit : 0);
    }
    if (UNITS.containsKey(word)) {
      at++;
      return UNITS.get(word);
    }
    return 0;
  }

  private double fraction() {
    int before = at;
    at++;
    double value = 0;
    double place = 0.1;
    while (at < words.size() && UNITS.getOrDefault(words.get(at), 10) < 10) {
      value += UNITS.get(words.get(at)) * place;
      place /= 10;
      at++;
    }
    at = value == 0 ? before : at;
    return value;
  }

  private static int hyphenated(String word) {
    var parts = word.split("-", -1);
    return parts.length == 2 && TENS.containsKey(parts[0]) && UNITS.containsKey(parts[1])
        ? TENS.get(parts[0]) + UNITS.get(parts[1])
        : -1;
  }

  private boolean follows(int i) {
    return i < words.size() && (UNITS.containsKey(words.get(i)) || TENS.containsKey(words.get(i)));
  }

  private boolean is(int i, String word) {
    return i < words.size() && words.get(i).equals(word);
  }

  private double scale(int i) {
    return i < words.size() ? SCALES.getOrDefault(words.get(i), 0.0) : 0;
  }
}
