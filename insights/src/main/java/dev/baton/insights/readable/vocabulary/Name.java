package dev.baton.insights.readable.vocabulary;

import java.util.List;
import java.util.Locale;

/**
 * A name and how it is said.
 *
 * @param letters of all its words
 * @param most what it scores where it is heard as it is said
 */
record Name(String written, String letters, List<Phone> phones, double most) {

  static Name of(String written, Misheard misheard) {
    return of(written, written, misheard);
  }

  /**
   * @param spelling as it is said
   */
  static Name of(String written, String spelling, Misheard misheard) {
    var phones = Pronunciation.english().of(spelling);
    return new Name(written, letters(written), phones, misheard.most(phones));
  }

  static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
