package dev.baton.transcription.audio;

/**
 * Gaussian noise that is the same for a seed on every machine: SplitMix64 (Steele, Lea and Flood,
 * "Fast splittable pseudorandom number generators", 2014) through Marsaglia's polar method, with
 * {@link StrictMath} where the platform's own functions may differ in the last bit. For one thread.
 */
final class Noise {

  private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

  private final double sigma;
  private long state;
  private double spare;
  private boolean hasSpare;
  private long drawn;

  /**
   * @param sigma standard deviation, in steps of a 16-bit sample
   */
  Noise(long seed, double sigma) {
    this.state = seed;
    this.sigma = sigma;
  }

  /** Goes on to a later place: what comes next is what would come there. */
  void skipTo(long place) {
    while (drawn < place) {
      next();
    }
  }

  double next() {
    drawn++;
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    double x;
    double y;
    double square;
    do {
      x = uniform();
      y = uniform();
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double scale = sigma * Math.sqrt(-2 * StrictMath.log(square) / square);
    spare = y * scale;
    hasSpare = true;
    return x * scale;
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
