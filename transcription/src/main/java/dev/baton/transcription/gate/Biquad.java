package dev.baton.transcription.gate;

/** A second-order filter Butterworth (R. Bristow-Johnson, "Audio EQ cookbook"). For one thread. */
final class Biquad {

  private static final double BUTTERWORTH_Q = StrictMath.sqrt(0.5);

  private final double b0;
  private final double b1;
  private final double b2;
  private final double a1;
  private final double a2;
  private double z1;
  private double z2;

  private Biquad(double b0, double b1, double b2, double a0, double a1, double a2) {
    this.b0 = b0 / a0;
    this.b1 = b1 / a0;
    this.b2 = b2 / a0;
    this.a1 = a1 / a0;
    this.a2 = a2 / a0;
  }

  static Biquad highPass(double hertz, int sampleRate) {
    double w = 2 * Math.PI * hertz / sampleRate;
    double cos = StrictMath.cos(w);
    double alpha = StrictMath.sin(w) / (2 * BUTTERWORTH_Q);
    return new Biquad((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
  }

  static Biquad lowPass(double hertz, int sampleRate) {
    double w = 2 * Math.PI * hertz / sampleRate;
    double cos = StrictMath.cos(w);
    double alpha = StrictMath.sin(w) / (2 * BUTTERWORTH_Q);
    return new Biquad((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
  }

  double filter(double sample) {
    double out = b0 * sample + z1;
    z1 = b1 * sample - a1 * out + z2;
    z2 = b2 * sample - a2 * out;
    return out;
  }
}
