package dev.baton.telephony.practice;

import dev.baton.ledger.call.Speaker;

/**
 * What is to be heard of each party at a moment: ringing until the called one answers, then the
 * recording. Moments are those of {@link System#nanoTime()}. For one event loop.
 */
final class Conversation {

  private static final long FRAME_NANOS = Recording.FRAME_MS * 1_000_000L;
  private static final long NOT_YET = Long.MAX_VALUE;

  /** Nobody speaks at once. */
  private static final int PICKUP_MS = 300;

  private static final int PICKUP_FRAMES = PICKUP_MS / Recording.FRAME_MS;

  private final Recording recording;
  private final Speaker called;
  private long ringsFrom = NOT_YET;
  private long answersAt = NOT_YET;

  Conversation(Recording recording, Speaker called) {
    this.recording = recording;
    this.called = called;
  }

  /** The called party is rung, and answers at a moment to come. */
  void ring(long nanos, long answersAtNanos) {
    ringsFrom = nanos;
    answersAt = answersAtNanos;
  }

  /** From the answer to the last word. */
  long durationMs() {
    return PICKUP_MS + recording.durationMs();
  }

  /** 20 ms of a party from a moment on. */
  byte[] heard(Speaker party, long nanos) {
    if (nanos >= answersAt) {
      return recording.frame(party, (nanos - answersAt) / FRAME_NANOS - PICKUP_FRAMES);
    }
    if (party == called && nanos >= ringsFrom) {
      byte[] ringing = Ringback.frame((nanos - ringsFrom) / FRAME_NANOS);
      if (ringing != null) {
        return ringing;
      }
    }
    return recording.frame(party, -1);
  }
}
