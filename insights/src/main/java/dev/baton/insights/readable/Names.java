package dev.baton.insights.readable;

import dev.baton.insights.language.ResourceLines;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Words that are names of people, places and firms, some of them common words, too. */
public final class Names {

  /** The kind of what is always a name. */
  static final String ONLY = "only";

  static final String FILE = "readable-names.txt.gz";

  private static final Set<String> FIRST_PERSON = Set.of("i", "i'm", "i've", "i'd", "i'll", "i'ma");

  private final Map<String, String> kinds;

  private Names(Map<String, String> kinds) {
    this.kinds = kinds;
  }

  /** Reads its list from the class path. */
  public static Names load() {
    var kinds = new HashMap<String, String>();
    for (String line : ResourceLines.of(FILE)) {
      var cells = line.split("\t", 2);
      kinds.put(cells[0], cells[1]);
    }
    return new Names(Map.copyOf(kinds));
  }

  /** {@code only}, {@code both}, or empty for a word that is no name. */
  String kind(String word) {
    String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    return kinds.getOrDefault(stem, "");
  }

  /**
   * @param word in lower case
   */
  public boolean isName(String word) {
    return !kind(word).isEmpty();
  }

  static boolean isFirstPerson(String word) {
    return FIRST_PERSON.contains(word);
  }
}
