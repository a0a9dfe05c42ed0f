package dev.baton.insights.readable;

import java.util.Map;

/** How single words are written. */
final class Wording {

  private static final Map<String, String> TITLES =
      Map.of(
          "mister", "Mr.", "mr", "Mr.", "missus", "Mrs.", "mrs", "Mrs.", "ms", "Ms.", "doctor",
          "Dr.", "dr", "Dr.");

  /** Stands for a word of which nothing can be shown. */
  private static final String UNSHOWN = "\ufffd";

  private Wording() {}

  /** Before a name; empty for what is none. */
  static String title(String word) {
    return TITLES.getOrDefault(word, "");
  }

  /** With its first letter as a capital. */
  static String capital(String word) {
    if (word.isEmpty()) {
      return word;
    }
    int first = word.codePointAt(0);
    return Character.isLowerCase(first)
        ? new StringBuilder()
            .appendCodePoint(Character.toTitleCase(first))
            .append(word, Character.charCount(first), word.length())
            .toString()
        : word;
  }

  /**
   * Without anything that would part it, or turn the text around it: of a token a space would make
   * two.
   */
  static String safe(String word) {
    var safe = new StringBuilder(word.length());
    word.codePoints()
        .filter(Wording::isShown)
        .forEach(one -> safe.appendCodePoint(Character.isSpaceChar(one) ? '\u00a0' : one));
    return safe.isEmpty() ? UNSHOWN : safe.toString();
  }

  private static boolean isShown(int one) {
    int type = Character.getType(one);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
