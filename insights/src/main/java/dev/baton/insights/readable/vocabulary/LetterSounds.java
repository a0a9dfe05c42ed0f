package dev.baton.insights.readable.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A word said letter by letter, as one says a name that was never seen: each letter, or letters
 * that stand for one sound, by what it mostly is. Rules that were learned from usual words are
 * better at those, and lose sounds of made-up ones.
 */
final class LetterSounds {

  private static final Map<String, String> SOUNDS =
      Map.ofEntries(
          Map.entry("tch", "ch"),
          Map.entry("sch", "sh"),
          Map.entry("igh", "ay"),
          Map.entry("ch", "ch"),
          Map.entry("sh", "sh"),
          Map.entry("th", "th"),
          Map.entry("ph", "f"),
          Map.entry("ck", "k"),
          Map.entry("ng", "ng"),
          Map.entry("qu", "k w"),
          Map.entry("wh", "w"),
          Map.entry("gh", "g"),
          Map.entry("cz", "ch"),
          Map.entry("ee", "iy"),
          Map.entry("ea", "iy"),
          Map.entry("oo", "uw"),
          Map.entry("ou", "aw"),
          Map.entry("ow", "ow"),
          Map.entry("oa", "ow"),
          Map.entry("ai", "ey"),
          Map.entry("ay", "ey"),
          Map.entry("ey", "ey"),
          Map.entry("ei", "ay"),
          Map.entry("ie", "iy"),
          Map.entry("au", "ao"),
          Map.entry("aw", "ao"),
          Map.entry("oi", "oy"),
          Map.entry("oy", "oy"),
          Map.entry("ar", "aa r"),
          Map.entry("er", "er"),
          Map.entry("ir", "er"),
          Map.entry("or", "ao r"),
          Map.entry("ur", "er"),
          Map.entry("ce", "s eh"),
          Map.entry("ci", "s ih"),
          Map.entry("cy", "s iy"),
          Map.entry("a", "ae"),
          Map.entry("b", "b"),
          Map.entry("c", "k"),
          Map.entry("d", "d"),
          Map.entry("e", "eh"),
          Map.entry("f", "f"),
          Map.entry("g", "g"),
          Map.entry("h", "hh"),
          Map.entry("i", "ih"),
          Map.entry("j", "jh"),
          Map.entry("k", "k"),
          Map.entry("l", "l"),
          Map.entry("m", "m"),
          Map.entry("n", "n"),
          Map.entry("o", "aa"),
          Map.entry("p", "p"),
          Map.entry("q", "k"),
          Map.entry("r", "r"),
          Map.entry("s", "s"),
          Map.entry("t", "t"),
          Map.entry("u", "ah"),
          Map.entry("v", "v"),
          Map.entry("w", "w"),
          Map.entry("x", "k s"),
          Map.entry("y", "iy"),
          Map.entry("z", "z"));

  /** At a word's end, in place of what its last letters are elsewhere. */
  private static final Map<String, String> LAST =
      Map.of("a", "ah", "o", "ow", "i", "iy", "y", "iy", "u", "uw", "e", "", "ey", "iy");

  private static final Map<String, String> FIRST = Map.of("x", "z", "y", "y");

  /** Before one consonant and an e that is not said. */
  private static final Map<String, String> LONG =
      Map.of("a", "ey", "e", "iy", "i", "ay", "o", "ow", "u", "uw");

  private static final String VOWELS = "aeiouy";

  private static final int LONGEST = 3;

  private LetterSounds() {}

  /**
   * @param word of the letters a to z
   */
  static List<Phone> of(String word) {
    var sounds = new ArrayList<Phone>();
    int at = 0;
    while (at < word.length()) {
      int to = at + 1;
      for (int longer = Math.min(word.length(), at + LONGEST); longer > to; longer--) {
        if (SOUNDS.containsKey(word.substring(at, longer))) {
          to = longer;
        }
      }
      String letters = word.substring(at, to);
      boolean doubled = at > 0 && letters.length() == 1 && word.charAt(at - 1) == word.charAt(at);
      if (!doubled) {
        sounds.addAll(Phone.all(sounds(word, at, to)));
      }
      at = to;
    }
    return List.copyOf(sounds);
  }

  private static String sounds(String word, int at, int to) {
    String letters = word.substring(at, to);
    String plain = SOUNDS.getOrDefault(letters, "");
    if (at == 0) {
      return FIRST.getOrDefault(letters, plain);
    }
    if (to == word.length()) {
      return LAST.getOrDefault(letters, plain);
    }
    if (letters.equals("i") && isVowel(word, to)) {
      return "iy";
    }
    boolean isLong = to + 2 == word.length() && !isVowel(word, to) && word.endsWith("e");
    return isLong ? LONG.getOrDefault(letters, plain) : plain;
  }

  private static boolean isVowel(String word, int at) {
    return VOWELS.indexOf(word.charAt(at)) >= 0;
  }
}
