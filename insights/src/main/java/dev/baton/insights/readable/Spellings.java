package dev.baton.insights.readable;

import dev.baton.insights.language.ResourceLines;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words that are written in a way of their own: abbreviations, brands, days and months. */
final class Spellings {

  private static final String FILE = "readable-spellings.txt";

  private final Map<String, String> written;

  private Spellings(Map<String, String> written) {
    this.written = written;
  }

  /** A line is what is written; said is the same in lower case, unless it follows a tab. */
  static Spellings load() {
    var written = new HashMap<String, String>();
    for (String line : ResourceLines.of(FILE)) {
      var cells = line.split("\t", 2);
      written.put(cells.length > 1 ? cells[1] : cells[0].toLowerCase(Locale.ROOT), cells[0]);
    }
    return new Spellings(Map.copyOf(written));
  }

  /** Null where it is written as any other word. */
  String of(String word) {
    if (word.endsWith("'s")) {
      String stem = written.get(word.substring(0, word.length() - 2));
      return stem == null ? written.get(word) : stem + "'s";
    }
    return written.get(word);
  }
}
