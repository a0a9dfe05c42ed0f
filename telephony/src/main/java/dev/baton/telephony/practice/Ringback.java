package dev.baton.telephony.practice;

import dev.baton.ledger.audio.MuLaw;

/**
 * What a caller hears while it rings: 440 and 480 Hz, 2 s on and 4 s off (North America; ITU-T
 * E.180 supplement 2).
 */
final class Ringback {

  private static final double[] TONES_HZ = {440, 480};

  /** −19 dBm a tone, as the North American plan has it. */
  private static final double AMPLITUDE = 2_500;

  private static final int ON_FRAMES = 2_000 / Recording.FRAME_MS;
  private static final int CYCLE_FRAMES = 6_000 / Recording.FRAME_MS;

  private Ringback() {}

  /** 20 ms of ringing, {@code index} frames after it began; null in the pause. */
  static byte[] frame(long index) {
    long within = index % CYCLE_FRAMES;
    if (within >= ON_FRAMES) {
      return null;
    }
    byte[] frame = new byte[Recording.FRAME_BYTES];
    for (int i = 0; i < frame.length; i++) {
      double seconds = (within * Recording.FRAME_BYTES + i) / 8_000.0;
      double sample = 0;
      for (double tone : TONES_HZ) {
        sample += AMPLITUDE * Math.sin(2 * Math.PI * tone * seconds);
      }
      frame[i] = MuLaw.encode((short) sample);
    }
    return frame;
  }
}
