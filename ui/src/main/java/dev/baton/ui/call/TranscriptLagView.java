package dev.baton.ui.call;

import dev.baton.ledger.speech.TranscriptLag;

/** The contract's TranscriptLag. */
public record TranscriptLagView(String speaker, long behindMs, long missedMs, boolean afterwards) {

  public static TranscriptLagView of(TranscriptLag lag) {
    return new TranscriptLagView(
        CallView.word(lag.speaker()), lag.behindMs(), lag.missedMs(), lag.afterwards());
  }
}
