package dev.baton.insights.readable.vocabulary;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How words are said in American English: by the CMU dictionary, or by rules learned from it for
 * what is not in it. Thread-safe; loaded once in a process, in some tenths of a second.
 */
final class Pronunciation {

  private static final int REMEMBERED = 20_000;
  private static final int MOST_WAYS = 8;
  private static final int LEAST_PART = 3;

  private final CMULexicon lexicon = new CMULexicon("cmulex", true);
  private final Map<String, List<Phone>> known =
      new LinkedHashMap<>(1_024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Phone>> eldest) {
          return size() > REMEMBERED;
        }
      };

  private static final class Loaded {
    private static final Pronunciation ONLY = new Pronunciation();
  }

  private Pronunciation() {
    try {
      lexicon.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Pronunciation english() {
    return Loaded.ONLY;
  }

  /** The sounds of all words of a text, one after the other. */
  List<Phone> of(String text) {
    var all = new ArrayList<Phone>();
    words(text).forEach(word -> all.addAll(word(word)));
    return all;
  }

  private static List<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z']+", -1))
        .map(word -> word.replace("'", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /**
   * The ways in which a text may be said, the likeliest first: as {@link #of} says it, its words
   * that are in no dictionary as two that are (Brightfen: bright, fen), and letter by letter.
   */
  List<List<Phone>> ways(String text) {
    List<List<Phone>> ways = List.of(List.of());
    for (String word : words(text)) {
      var longer = new LinkedHashSet<List<Phone>>();
      for (var way : ways) {
        for (var next : waysOf(word)) {
          longer.add(Stream.concat(way.stream(), next.stream()).toList());
        }
      }
      ways = longer.stream().limit(MOST_WAYS).toList();
    }
    return ways;
  }

  private Set<List<Phone>> waysOf(String word) {
    var ways = new LinkedHashSet<List<Phone>>();
    ways.add(word(word));
    if (!isKnown(word)) {
      for (int at = LEAST_PART; at <= word.length() - LEAST_PART; at++) {
        String first = word.substring(0, at);
        String second = word.substring(at);
        if (isKnown(first) && isKnown(second)) {
          ways.add(Stream.concat(word(first).stream(), word(second).stream()).toList());
        }
      }
      ways.add(LetterSounds.of(word));
    }
    return ways;
  }

  /** Whether it is in the dictionary. */
  private synchronized boolean isKnown(String word) {
    return lexicon.getPhones(word, null, false) != null;
  }

  /** The rules keep what they work on in fields: one thread at a time. */
  private synchronized List<Phone> word(String word) {
    return known.computeIfAbsent(word, this::said);
  }

  private List<Phone> said(String word) {
    var phones = new ArrayList<Phone>();
    for (String symbol : lexicon.getPhones(word, null)) {
      Phone phone = Phone.of(symbol);
      if (phone != null) {
        phones.add(phone);
      }
    }
    return List.copyOf(phones);
  }
}
