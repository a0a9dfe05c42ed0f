package dev.baton.transcription.audio;

import java.util.Arrays;

/**
 * Changes the sample rate by a sinc with a Hann window, sixteen of its zeros on either side, cut
 * off where the lower of the two rates ends. Output is aligned with input; silence is assumed
 * before the start and after the end. For one thread.
 */
public final class Resampler {

  private static final int ZEROS = 16;

  private final int up;
  private final int down;
  private final int half;
  private final double[][] phases;

  /** The last samples that came, the oldest first; the first of them is {@link #first}. */
  private double[] kept;

  private int length;
  private long first;
  private long produced;

  /**
   * @param from samples a second that come in
   * @param to samples a second that go out
   */
  public Resampler(int from, int to) {
    int common = gcd(from, to);
    up = to / common;
    down = from / common;
    double cutoff = Math.min(1, (double) to / from);
    half = (int) Math.ceil(ZEROS / cutoff);
    phases = new double[up][];
    for (int phase = 0; phase < up; phase++) {
      phases[phase] = kernel((double) phase / up, cutoff);
    }
    first = -half;
    length = half;
    kept = new double[2 * half];
  }

  private double[] kernel(double offset, double cutoff) {
    var taps = new double[2 * half];
    double sum = 0;
    for (int k = 0; k < taps.length; k++) {
      double x = k - half + 1 - offset;
      double window = Math.abs(x) >= half ? 0 : 0.5 + 0.5 * StrictMath.cos(Math.PI * x / half);
      taps[k] = sinc(cutoff * x) * window;
      sum += taps[k];
    }
    for (int k = 0; k < taps.length; k++) {
      taps[k] /= sum;
    }
    return taps;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
  }

  /** Takes the first {@code count} samples, and gives what can be told by now. */
  public short[] accept(short[] samples, int count) {
    if (length + count > kept.length) {
      kept = Arrays.copyOf(kept, length + count);
    }
    for (int i = 0; i < count; i++) {
      kept[length++] = samples[i];
    }
    return produce();
  }

  /** What was held back, at the end. */
  public short[] end() {
    return accept(new short[half], half);
  }

  private short[] produce() {
    // The last sample known is first + length - 1, and one needs half samples beyond its own place.
    long known = first + length - 1 - half;
    long until = known < 0 ? 0 : (known * up + up - 1) / down + 1;
    var out = new short[(int) Math.max(0, until - produced)];
    int count = 0;
    for (; produced < until; produced++) {
      long place = produced * down;
      long at = place / up;
      if (at > known) {
        break;
      }
      out[count++] = at(at, phases[(int) (place % up)]);
    }
    forget(produced * down / up - half);
    return Arrays.copyOf(out, count);
  }

  private short at(long place, double[] taps) {
    int start = (int) (place - half + 1 - first);
    double sum = 0;
    for (int k = 0; k < taps.length; k++) {
      sum += taps[k] * kept[start + k];
    }
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sum)));
  }

  private void forget(long before) {
    int gone = (int) Math.max(0, Math.min(length, before - first));
    System.arraycopy(kept, gone, kept, 0, length - gone);
    length -= gone;
    first += gone;
  }

  private static int gcd(int one, int other) {
    return other == 0 ? one : gcd(other, one % other);
  }
}
