package dev.baton.insights.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as a recognizer would have written it. */
public final class Spoken {

  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

  /** Points and colons stay within a number only: "2.5", "14:30". */
  private static final Pattern NO_WORD =
      Pattern.compile("(?:(?!(?<=\\d)[.:](?=\\d))[^\\p{L}\\p{M}\\p{N}'$€£¥%-])+");

  private Spoken() {}

  /** Words in lower case; of punctuation only the apostrophe stays, and what numbers need. */
  public static List<String> words(String text) {
    String plain =
        NO_WORD
            .matcher(
                THOUSANDS
                    .matcher(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                    .replaceAll(""))
            .replaceAll(" ");
    return Arrays.stream(plain.strip().split("\\s+", -1)).filter(Spoken::isWord).toList();
  }

  private static boolean isWord(String word) {
    return word.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
