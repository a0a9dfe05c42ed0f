package dev.baton.insights.metric;

import dev.baton.ledger.speech.Utterance;

/** How long somebody spoke: the sum of the words' durations, so that silence counts for nobody. */
final class SpeakingTime {

  private SpeakingTime() {}

  static long ofMs(Utterance utterance) {
    return utterance.words().stream().mapToLong(word -> word.endMs() - word.startMs()).sum();
  }
}
