package dev.baton.transcription.gate;

import java.util.Arrays;

/**
 * The power of one frequency band beside its noise floor, frame by frame. The floor is the least
 * smoothed power of the last seconds (minimum statistics: R. Martin, "Noise power spectral density
 * estimation based on optimal smoothing and minimum statistics", 2001): between words even a fast
 * speaker falls back to it, and a louder line becomes the new floor once it has lasted. For one
 * thread.
 */
final class Band {

  /** How much of a frame's power the smoothed power takes over. */
  private static final double SMOOTHING = 0.4;

  private static final int FRAMES_A_PART = 10;
  private static final int PARTS = 20;

  /** Until so many frames are known, whoever speaks at once must not become the floor. */
  private static final int UNKNOWN_FRAMES = 100;

  private final Biquad highPass;
  private final Biquad lowPass;
  private final double quietest;
  private final double loudest;
  private final double[] leastOfParts = new double[PARTS];
  private double smoothed;
  private double level;
  private double least = Double.MAX_VALUE;
  private long frames;

  /**
   * @param quietest the lowest that the floor goes, as a mean square of 16-bit samples: below it
   *     lies what no telephone carries
   * @param loudest the highest that the floor goes: a line louder than that is never taken for
   *     silent
   */
  Band(Biquad highPass, Biquad lowPass, double quietest, double loudest) {
    this.highPass = highPass;
    this.lowPass = lowPass;
    this.quietest = quietest;
    this.loudest = loudest;
    Arrays.fill(leastOfParts, Double.MAX_VALUE);
  }

  void accept(short[] samples) {
    double sum = 0;
    for (short sample : samples) {
      double passed = lowPass.filter(highPass.filter(sample));
      sum += passed * passed;
    }
    level = sum / samples.length;
    smoothed = frames == 0 ? level : smoothed + SMOOTHING * (level - smoothed);
    least = Math.min(least, smoothed);
    frames++;
    if (frames % FRAMES_A_PART == 0) {
      leastOfParts[(int) (frames / FRAMES_A_PART % PARTS)] = least;
      least = Double.MAX_VALUE;
    }
  }

  /** How far the last frame stands above the floor: 1 is as loud, 4 is 6 dB. */
  double aboveFloor() {
    return level / floor();
  }

  private double floor() {
    if (frames < UNKNOWN_FRAMES) {
      return quietest;
    }
    double floor = least;
    for (double part : leastOfParts) {
      floor = Math.min(floor, part);
    }
    return Math.max(quietest, Math.min(loudest, floor));
  }
}
