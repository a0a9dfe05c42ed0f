package dev.baton.telephony.practice;

import dev.baton.ledger.call.Speaker;

/**
 * What is to be heard of each party at a moment: ringing until the called one answers, then the
 * recording. Moments are those of {@link System#nanoTime()}. For one event loop.
 */
final class Conversation {

  private static final long FRAME_NANOS = Recording.FRAME_MS * 1_000_000L;
  private static final long NOT_YET = Long.MAX_VALUE;

  private final Recording recording;
  private final Speaker called;
  private long ringsFrom = NOT_YET;
  private long answeredAt = NOT_YET;

  Conversation(Recording recording, Speaker called) {
    this.recording = recording;
    this.called = called;
  }

  /** Somebody is rung; the first counts. */
  void ring(long nanos) {
    if (ringsFrom == NOT_YET) {
      ringsFrom = nanos;
    }
  }

  void answer(long nanos) {
    answeredAt = nanos;
  }

  boolean isAnswered() {
    return answeredAt != NOT_YET;
  }

  Recording recording() {
    return recording;
  }

  /** 20 ms of a party from a moment on. */
  byte[] heard(Speaker party, long nanos) {
    if (isAnswered() && nanos >= answeredAt) {
      return recording.frame(party, (nanos - answeredAt) / FRAME_NANOS);
    }
    if (party == called && ringsFrom != NOT_YET && nanos >= ringsFrom) {
      byte[] ringing = Ringback.frame((nanos - ringsFrom) / FRAME_NANOS);
      if (ringing != null) {
        return ringing;
      }
    }
    return recording.frame(party, -1);
  }
}
