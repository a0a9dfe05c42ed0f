package dev.baton.ledger.speech;

import java.util.List;

/**
 * Words that a team says and a recognizer does not know: products, competitors, people's names.
 *
 * @param version grows with each change; 0 until one is saved
 * @param words as they are to be read
 */
public record TeamVocabulary(int version, List<String> words) {

  public static final TeamVocabulary NONE = new TeamVocabulary(0, List.of());

  public TeamVocabulary {
    words = List.copyOf(words);
  }

  public TeamVocabulary withVersion(int next) {
    return new TeamVocabulary(next, words);
  }
}
