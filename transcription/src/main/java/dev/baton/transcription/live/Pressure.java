package dev.baton.transcription.live;

import java.util.concurrent.TimeUnit;

/**
 * How busy decoding is, by how long a track that has audio waits for its turn, and what follows
 * from it: under load, turns take more audio at once (a thread that stays with a track has its data
 * in its caches), and drafts, which cost and are replaced anyway, come less often and then not at
 * all. None of it changes what utterances say. Thread-safe.
 */
final class Pressure {

  private static final long SOME_MS = 100;
  private static final long MUCH_MS = 500;
  private static final long TOO_MUCH_MS = 2_000;

  /** The weight of the newest wait in the mean. */
  private static final double NEWEST = 0.1;

  private double waitMs;

  /** A track got its turn. */
  synchronized void waited(long nanos) {
    waitMs += NEWEST * (TimeUnit.NANOSECONDS.toMicros(nanos) / 1_000.0 - waitMs);
  }

  /** Mean wait for a turn lately, in ms. */
  synchronized double waitMs() {
    return waitMs;
  }

  /** Audio that a track lets gather before it asks for a turn. */
  int batchMs() {
    double wait = waitMs();
    return wait < SOME_MS ? 100 : wait < MUCH_MS ? 300 : 600;
  }

  /** Audio between two drafts of a track; 0 for none. */
  int draftEveryMs() {
    double wait = waitMs();
    if (wait < SOME_MS) {
      return 200;
    }
    return wait < MUCH_MS ? 600 : wait < TOO_MUCH_MS ? 1_800 : 0;
  }
}
