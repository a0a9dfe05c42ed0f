package dev.baton.insights.readable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Words that are names of people, places and firms, some of them common words, too. */
final class Names {

  /** The kind of what is always a name. */
  static final String ONLY = "only";

  static final String FILE = "readable-names.txt.gz";

  private static final Set<String> FIRST_PERSON = Set.of("i", "i'm", "i've", "i'd", "i'll", "i'ma");

  private final Map<String, String> kinds;

  private Names(Map<String, String> kinds) {
    this.kinds = kinds;
  }

  static Names load() {
    try (var resource = Names.class.getResourceAsStream("/" + FILE)) {
      if (resource == null) {
        throw new IllegalStateException("not on the class path: " + FILE);
      }
      var reader =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.UTF_8));
      var kinds = new HashMap<String, String>();
      for (String line : reader.lines().toList()) {
        var cells = line.split("\t", 2);
        kinds.put(cells[0], cells[1]);
      }
      return new Names(Map.copyOf(kinds));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  /** {@code only}, {@code both}, or empty for a word that is no name. */
  String kind(String word) {
    String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    return kinds.getOrDefault(stem, "");
  }

  boolean isName(String word) {
    return !kind(word).isEmpty();
  }

  static boolean isFirstPerson(String word) {
    return FIRST_PERSON.contains(word);
  }
}
