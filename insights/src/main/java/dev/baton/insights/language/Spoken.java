package dev.baton.insights.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Text as a recognizer would have written it. */
public final class Spoken {

  private Spoken() {}

  /** Words in lower case; of punctuation only the apostrophe stays. */
  public static List<String> words(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replace('\u2019', '\'')
            .replaceAll("[^\\p{L}\\p{N}'$%-]+", " ");
    return Arrays.stream(plain.strip().split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
  }
}
