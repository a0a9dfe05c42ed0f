package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Meaning;

/**
 * Something remembered that a question may ask for again.
 *
 * @param answerMeaning of the answer; null where that was too short to be remembered by itself
 * @param wasAnswer whether a statement came as the answer to a question
 * @param ago how many others were remembered since then, in the same call; −1 in an earlier call
 * @param among of how many it is one
 */
record Candidate(
    RememberedCall call,
    Known known,
    Meaning answerMeaning,
    boolean wasAnswer,
    int ago,
    int among) {

  /** Of a call, the last of what was asked and told. */
  static final int JUST_NOW = 4;

  Remembered said() {
    return known.said();
  }

  boolean isJustSaid() {
    return ago >= 0 && ago < JUST_NOW;
  }
}
