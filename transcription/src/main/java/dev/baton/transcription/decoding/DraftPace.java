package dev.baton.transcription.decoding;

import dev.baton.transcription.audio.Preparation;
import java.util.function.IntSupplier;

/** How often a draft is asked for: each costs a walk through what the recognizer holds. */
final class DraftPace {

  private final IntSupplier everyMs;
  private long askedAt = Long.MIN_VALUE / 2;

  /**
   * @param everyMs audio between two drafts, as it is now; 0 for no drafts
   */
  DraftPace(IntSupplier everyMs) {
    this.everyMs = everyMs;
  }

  /**
   * @param position in the run, in samples at 16,000 Hz
   */
  boolean isDue(long position) {
    int every = everyMs.getAsInt();
    boolean due =
        every > 0
            && (position < askedAt
                || position - askedAt >= (long) every * Preparation.SAMPLES_PER_MS);
    if (due) {
      askedAt = position;
    }
    return due;
  }
}
