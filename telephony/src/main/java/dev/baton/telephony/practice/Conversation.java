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
  private final SdrVoice sdr = new SdrVoice();
  private long ringsFrom = NOT_YET;
  private long answersAt = NOT_YET;

  Conversation(Recording recording, Speaker called) {
    this.recording = recording;
    this.called = called;
  }

  /** What the colleague is heard with. */
  SdrVoice sdr() {
    return sdr;
  }

  /** The called party is rung. */
  void ring(long nanos) {
    ringsFrom = nanos;
  }

  /** The called party answers, at a moment that may be to come. */
  void answer(long nanos) {
    answersAt = nanos;
  }

  /** From the answer to the last word. */
  long durationMs() {
    return PICKUP_MS + recording.durationMs();
  }

  /** What a stream hears of a party in the 20 ms from a moment on; each asked for once. */
  byte[] streamed(Speaker party, long nanos) {
    byte[] recorded = heard(party, nanos);
    return party == Speaker.SDR ? sdr.next(recorded) : recorded;
  }

  /** 20 ms of a party from a moment on, as recorded. */
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
