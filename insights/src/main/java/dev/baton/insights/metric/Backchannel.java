package dev.baton.insights.metric;

import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.util.Set;

/**
 * Words that say no more than that one listens: at most two of them, at most a second long. They
 * neither take the floor nor interrupt.
 */
final class Backchannel {

  private static final int MOST_WORDS = 2;
  private static final long LONGEST_MS = 1_000;

  private static final Set<String> WORDS =
      Set.of(
          "yeah", "yes", "yep", "mm", "mhm", "mm-hm", "hm", "hmm", "uh-huh", "huh", "right", "okay",
          "ok", "sure", "oh", "ah", "uh", "um", "really", "wow", "exactly", "alright", "cool",
          "good", "great", "nice", "true", "see", "i", "no");

  private Backchannel() {}

  static boolean is(Utterance utterance) {
    return utterance.words().size() <= MOST_WORDS
        && utterance.endMs() - utterance.startMs() <= LONGEST_MS
        && utterance.words().stream().map(Word::word).allMatch(WORDS::contains);
  }
}
