package dev.baton.transcription.audio;

/**
 * How long a track has had nothing at all: who is silent on a digital line, a side that was not
 * recorded. No microphone gives that, so where it lasts nothing need be decoded, whatever the gate.
 * For one thread.
 */
public final class DigitalSilence {

  /** From then on it lasts; the recognizer ends an utterance by less. */
  public static final int LASTS_AFTER_MS = 5_000;

  /** Of it, so much is decoded before what follows it, for the recognizer to begin in. */
  public static final int BEFORE_SPEECH_MS = 1_000;

  /** The smallest value that A-law has for silence. */
  private static final int MOST_OF_NOTHING = 8;

  private long ms;

  /** Audio that comes next, in ms; whether there has been nothing for so long by its end. */
  public boolean lasts(short[] pcm, long lengthMs) {
    ms = isIn(pcm) ? ms + lengthMs : 0;
    return lasts();
  }

  public boolean lasts() {
    return ms > LASTS_AFTER_MS;
  }

  /** Whether there is nothing in it. */
  public static boolean isIn(short[] pcm) {
    for (short sample : pcm) {
      if (Math.abs(sample) > MOST_OF_NOTHING) {
        return false;
      }
    }
    return true;
  }
}
