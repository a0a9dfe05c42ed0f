package dev.baton.insights.readable.vocabulary;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How words are said in American English: by the CMU dictionary, or by rules learned from it for
 * what is not in it. Thread-safe; loaded once in a process, in some tenths of a second.
 */
final class Pronunciation {

  private static final int REMEMBERED = 20_000;

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
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z']+", -1)) {
      all.addAll(word(word.replace("'", "")));
    }
    return all;
  }

  /** The rules keep what they work on in fields: one thread at a time. */
  private synchronized List<Phone> word(String word) {
    return word.isEmpty() ? List.of() : known.computeIfAbsent(word, this::said);
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
