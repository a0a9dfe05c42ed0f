package dev.baton.transcription.recognizer.graph;

import java.util.List;
import java.util.Locale;

/** A word that was added: in the graph it is one symbol, whatever words it has. */
public final class AddedWord {

  private static final String MARK = "_";

  private AddedWord() {}

  static String symbol(String written) {
    return MARK
        + written
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}']+", " ")
            .strip()
            .replace(" ", MARK);
  }

  /**
   * @param symbol of a word that was added, or of one that the model knew
   */
  public static List<String> words(String symbol) {
    return symbol.startsWith(MARK)
        ? List.of(symbol.substring(MARK.length()).split(MARK, -1))
        : List.of(symbol);
  }
}
