package dev.baton.transcription.audio;

/**
 * Gaussian noise that is the same for a seed on every machine: SplitMix64 (Steele, Lea and Flood,
 * "Fast splittable pseudorandom number generators", 2014) through Marsaglia's polar method, with
 * {@link StrictMath} where the platform's own functions may differ in the last bit. It repeats
 * after {@link #PERIOD} values, which are drawn once: to draw them anew for each run of audio is
 * among what costs most before it is decoded. For any number of threads.
 */
final class Noise {

  private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

  /** A minute of what is fed to the recognizer. A power of two. */
  static final int PERIOD = 1 << 20;

  private final double[] values = new double[PERIOD];
  private long state;

  /**
   * @param sigma standard deviation, in steps of a 16-bit sample
   */
  Noise(long seed, double sigma) {
    state = seed;
    for (int at = 0; at < PERIOD; at += 2) {
      drawTwo(at, sigma);
    }
  }

  /**
   * @param place in the run of audio, from 0 on
   */
  double at(long place) {
    return values[(int) (place & (PERIOD - 1))];
  }

  private void drawTwo(int at, double sigma) {
    double x;
    double y;
    double square;
    do {
      x = uniform();
      y = uniform();
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double scale = sigma * Math.sqrt(-2 * StrictMath.log(square) / square);
    values[at] = x * scale;
    values[at + 1] = y * scale;
  }

  /** From -1 to 1, in 2^53 steps. */
  private double uniform() {
    return (nextLong() >>> 11) * 0x1p-52 - 1;
  }

  private long nextLong() {
    state += GOLDEN_GAMMA;
    long mixed = (state ^ (state >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return mixed ^ (mixed >>> 31);
  }
}
