package dev.baton.ledger.speech;

import java.util.List;

/**
 * Words that a team says and a recognizer does not know: products, competitors, people's names.
 *
 * @param version grows with each change; 0 until one is saved
 * @param words as they are to be read
 * @param soundsLike how some of them are said
 */
public record TeamVocabulary(int version, List<String> words, List<SoundsLike> soundsLike) {

  public static final TeamVocabulary NONE = new TeamVocabulary(0, List.of(), List.of());

  public TeamVocabulary {
    words = List.copyOf(words);
    soundsLike = soundsLike == null ? List.of() : List.copyOf(soundsLike);
  }

  /**
   * A word that is not said as it is written.
   *
   * @param word one of the words
   * @param spelling as one would write what one hears: "kwor vee ah"
   */
  public record SoundsLike(String word, String spelling) {}

  public TeamVocabulary withVersion(int next) {
    return new TeamVocabulary(next, words, soundsLike);
  }
}
