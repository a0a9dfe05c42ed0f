package dev.baton.transcription.gate;

/**
 * Tells speech from silence, a frame of 20 ms at a time, by the power of two bands above their own
 * noise floors: voiced sounds rise in the lower one, an "s" or "f" in the upper one, and neither
 * sees mains hum. Made to err towards speech: what is taken for silence is lost, what is taken for
 * speech only costs. For one thread.
 */
final class SpeechActivity {

  private static final double DEEPEST_HZ = 200;
  private static final double MIDDLE_HZ = 1_000;
  private static final double HIGHEST_HZ = 3_600;

  private static final double FULL_SCALE = 32_768.0 * 32_768.0;

  private final Band lower;
  private final Band upper;
  private final double margin;

  /**
   * @param marginDb how far above the noise floor a frame counts as active
   */
  SpeechActivity(int sampleRate, double marginDb) {
    double quietest = FULL_SCALE * decibels(-68);
    double loudest = FULL_SCALE * decibels(-36);
    lower =
        new Band(
            Biquad.highPass(DEEPEST_HZ, sampleRate),
            Biquad.lowPass(MIDDLE_HZ, sampleRate),
            quietest,
            loudest);
    upper =
        new Band(
            Biquad.highPass(MIDDLE_HZ, sampleRate),
            Biquad.lowPass(HIGHEST_HZ, sampleRate),
            quietest,
            loudest);
    margin = decibels(marginDb);
  }

  /** Whether something may be said in this frame, which follows the one before. */
  boolean isActive(short[] samples) {
    lower.accept(samples);
    upper.accept(samples);
    return Math.max(lower.aboveFloor(), upper.aboveFloor()) > margin;
  }

  private static double decibels(double db) {
    return StrictMath.pow(10, db / 10);
  }
}
