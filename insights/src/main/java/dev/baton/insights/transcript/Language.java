package dev.baton.insights.transcript;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;

/**
 * Which language a turn is in, as far as its readers need to know: English, or not. Told by the
 * script, and in longer turns by the absence of every one of the words that English cannot do
 * without.
 */
final class Language {

  private static final String ENGLISH = "en";

  /** BCP 47 for "undetermined". */
  private static final String OTHER = "und";

  private static final Set<String> NEEDED =
      Set.of(
          "the", "a", "an", "and", "to", "of", "in", "is", "it", "that", "for", "on", "with", "we",
          "you", "i", "they", "be", "are", "was", "have", "not", "this", "what", "so", "but", "at",
          "my", "your", "our", "do", "can", "will", "it's", "i'm", "we're", "don't", "that's",
          "yeah", "yes", "okay", "just", "or", "if", "how", "about", "from", "there", "by", "well");

  /** Shorter turns may do without. */
  private static final int LONG = 8;

  private Language() {}

  static String of(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN)
            .count();
    var words = text.split(" ", -1);
    boolean foreign =
        latin * 2 < letters
            || (words.length >= LONG && Arrays.stream(words).noneMatch(NEEDED::contains));
    return foreign ? OTHER : ENGLISH;
  }
}
