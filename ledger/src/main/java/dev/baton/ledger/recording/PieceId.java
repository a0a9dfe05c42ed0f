package dev.baton.ledger.recording;

import java.time.Duration;

/**
 * A piece of a recording: five seconds of one channel, counted from the start of the call's audio
 * clock. Pieces that nothing was heard in do not exist.
 */
record PieceId(String callId, int channel, int number) {

  static final int SAMPLES = 40_000;

  /** The longest call that a carrier carries: 24 hours. Its recording fits a WAV file. */
  static final long MOST_MS = Duration.ofHours(24).toMillis();

  /** The piece that a sample of the call's audio clock lies in. */
  static PieceId at(String callId, int channel, long sample) {
    return new PieceId(callId, channel, (int) (sample / SAMPLES));
  }

  /** Its first sample on the call's audio clock. */
  long firstSample() {
    return (long) number * SAMPLES;
  }

  /** Key in the store; different for different pieces, whatever the call's id is. */
  String key() {
    return callId + "/" + channel + "/" + number;
  }
}
