package dev.baton.insights.question;

import java.util.Set;

/** Single words that say no more than that one listens. */
final class Acknowledgements {

  private static final Set<String> WORDS =
      Set.of("okay", "ok", "right", "mhm", "hmm", "um", "uh", "yeah", "sure", "well", "huh", "oh");

  private Acknowledgements() {}

  static boolean is(String text) {
    return WORDS.contains(text);
  }
}
