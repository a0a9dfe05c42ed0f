package dev.baton.transcription.audio;

import java.util.function.DoubleConsumer;

/**
 * Doubles the sample rate: each sample passes as it is, and between two lies the sum of the 12
 * around it under a sinc with a Hann window. That is the filter with which the recognizer itself
 * would do it (Kaldi's LinearResample with six zeros): a steeper one leaves nothing above 4,000 Hz,
 * which the model takes worse. Output follows input by {@link #LOOKAHEAD} samples and is aligned
 * with it; silence is assumed before the start and after the end. For one thread.
 */
final class Upsampler {

  /** Samples of input that are needed beyond the one that is being put out. */
  static final int LOOKAHEAD = 6;

  private static final int TAPS = 2 * LOOKAHEAD;
  private static final double[] SINC = windowedSinc();

  private final double[] around = new double[TAPS];
  private int ahead;

  /** Takes a sample; puts out two, once enough are known. */
  void accept(double sample, DoubleConsumer out) {
    System.arraycopy(around, 1, around, 0, TAPS - 1);
    around[TAPS - 1] = sample;
    if (ahead < LOOKAHEAD) {
      ahead++;
      return;
    }
    double between = 0;
    for (int k = 0; k < TAPS; k++) {
      between += SINC[k] * around[k];
    }
    out.accept(around[LOOKAHEAD - 1]);
    out.accept(between);
  }

  /** Puts out what was held back: then twice as many samples have come out as went in. */
  void end(DoubleConsumer out) {
    for (int i = 0; i < LOOKAHEAD; i++) {
      accept(0, out);
    }
  }

  private static double[] windowedSinc() {
    var taps = new double[TAPS];
    double sum = 0;
    for (int k = 0; k < TAPS; k++) {
      double x = Math.PI * (k - LOOKAHEAD + 0.5);
      double window = 0.5 + 0.5 * StrictMath.cos(x / LOOKAHEAD);
      taps[k] = StrictMath.sin(x) / x * window;
      sum += taps[k];
    }
    for (int k = 0; k < TAPS; k++) {
      taps[k] /= sum;
    }
    return taps;
  }
}
