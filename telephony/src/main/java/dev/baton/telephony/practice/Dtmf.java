package dev.baton.telephony.practice;

import dev.baton.ledger.audio.MuLaw;
import java.util.ArrayList;
import java.util.List;

/**
 * The tones of a keypad: one of four low and one of four high frequencies each (ITU-T Q.23), 100
 * ms, and a pause of 60 ms.
 */
final class Dtmf {

  private static final String KEYS = "123A456B789C*0#D";
  private static final double[] LOW_HZ = {697, 770, 852, 941};
  private static final double[] HIGH_HZ = {1_209, 1_336, 1_477, 1_633};
  private static final double AMPLITUDE = 6_000;
  private static final int TONE_FRAMES = 100 / Recording.FRAME_MS;
  private static final int PAUSE_FRAMES = 60 / Recording.FRAME_MS;

  private Dtmf() {}

  static boolean isKey(char key) {
    return KEYS.indexOf(key) >= 0;
  }

  /** The frames of one key; silent in the pause. */
  static List<byte[]> frames(char key) {
    int at = KEYS.indexOf(key);
    var frames = new ArrayList<byte[]>();
    for (int i = 0; i < TONE_FRAMES; i++) {
      frames.add(tone(LOW_HZ[at / 4], HIGH_HZ[at % 4], i));
    }
    for (int i = 0; i < PAUSE_FRAMES; i++) {
      frames.add(Recording.silence());
    }
    return frames;
  }

  private static byte[] tone(double low, double high, int index) {
    byte[] frame = new byte[Recording.FRAME_BYTES];
    for (int i = 0; i < frame.length; i++) {
      double turns = 2 * Math.PI * (index * Recording.FRAME_BYTES + i) / 8_000.0;
      frame[i] =
          MuLaw.encode((short) (AMPLITUDE * (Math.sin(low * turns) + Math.sin(high * turns))));
    }
    return frame;
  }
}
