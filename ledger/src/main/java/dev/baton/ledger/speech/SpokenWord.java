package dev.baton.ledger.speech;

import java.util.List;

/**
 * A word of a team's own, and how it is said.
 *
 * @param word as it is to be read; it may be several
 * @param sounds for each way to say it, the sounds of American English in order: symbols of the CMU
 *     dictionary in lower case, without stress
 */
public record SpokenWord(String word, List<List<String>> sounds) {

  public SpokenWord {
    sounds = sounds.stream().map(List::copyOf).toList();
  }
}
