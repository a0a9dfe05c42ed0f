package dev.baton.insights.embedding;

import java.util.Arrays;

/**
 * The vector of a text, coarsely: a byte for each of its {@link EmbeddingModel#WIDTH} numbers, so
 * that thousands can be kept and compared. Cosines are off by less than 0.01. Immutable.
 */
public final class Meaning {

  /** Coordinates of unit vectors of this width stay far below one half. */
  private static final float SCALE = 254;

  private final byte[] bytes;
  private final double length;

  private Meaning(byte[] bytes) {
    this.bytes = bytes;
    this.length = Math.sqrt(dot(bytes, bytes));
  }

  /**
   * @param vector of length 1
   */
  public static Meaning of(float[] vector) {
    var bytes = new byte[vector.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(vector[i] * SCALE)));
    }
    return new Meaning(bytes);
  }

  /**
   * @param bytes as {@link #bytes} gave them
   */
  public static Meaning of(byte[] bytes) {
    return new Meaning(bytes.clone());
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** From −1 to 1, 1 for the same meaning; 0 where one of them means nothing. */
  public double cosine(Meaning other) {
    double lengths = length * other.length;
    return lengths == 0 ? 0 : dot(bytes, other.bytes) / lengths;
  }

  private static int dot(byte[] a, byte[] b) {
    int sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Meaning meaning && Arrays.equals(bytes, meaning.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
