package dev.baton.insights.embedding;

import java.util.Arrays;

/**
 * The vector of a text, coarsely: a byte for each of its {@link EmbeddingModel#WIDTH} numbers, so
 * that thousands can be kept and compared. Cosines are off by less than 0.01. Immutable.
 */
public final class Meaning {

  /** Coordinates of unit vectors of this width stay far below one half. */
  private static final float SCALE = 254;

  /** Raised by so much, a number is not negative. */
  private static final int RAISED = 128;

  /** Two raised numbers of a packed eight, four places apart. */
  private static final long PAIR = 0x0000_00FF_0000_00FFL;

  /** Pairs in a packed eight. */
  private static final int PAIRS = 4;

  /** Packed eights after which a comparison looks whether the rest can matter. */
  private static final int PART = 12;

  /** Eight raised numbers each, the first one lowest. */
  private final long[] packed;

  private final double length;

  /** Of what comes after each {@link #PART}. */
  private final float[] rests;

  private Meaning(byte[] numbers) {
    if (numbers.length % Long.BYTES != 0) {
      throw new IllegalArgumentException(numbers.length + " numbers: not a multiple of eight");
    }
    packed = new long[numbers.length / Long.BYTES];
    for (int i = 0; i < numbers.length; i++) {
      packed[i / Long.BYTES] |= (long) (numbers[i] + RAISED) << shift(i);
    }
    length = Math.sqrt(new Measure(this).dot(this));
    rests = rests(numbers);
  }

  private static float[] rests(byte[] numbers) {
    int part = PART * Long.BYTES;
    var rests = new float[(numbers.length - 1) / part];
    for (int k = 0; k < rests.length; k++) {
      int sum = 0;
      for (int i = (k + 1) * part; i < numbers.length; i++) {
        sum += numbers[i] * numbers[i];
      }
      rests[k] = (float) Math.sqrt(sum);
    }
    return rests;
  }

  /**
   * @param vector of length 1
   */
  public static Meaning of(float[] vector) {
    var numbers = new byte[vector.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (byte) Math.max(-127, Math.min(127, Math.round(vector[i] * SCALE)));
    }
    return new Meaning(numbers);
  }

  /**
   * @param bytes as {@link #bytes} gave them
   */
  public static Meaning of(byte[] bytes) {
    return new Meaning(bytes);
  }

  public byte[] bytes() {
    var numbers = new byte[packed.length * Long.BYTES];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (byte) number(i);
    }
    return numbers;
  }

  private int number(int i) {
    return (int) ((packed[i / Long.BYTES] >>> shift(i)) & 0xFF) - RAISED;
  }

  private static int shift(int i) {
    return i % Long.BYTES * Byte.SIZE;
  }

  /** From −1 to 1, 1 for the same meaning; 0 where one of them means nothing. */
  public double cosine(Meaning other) {
    return measure().cosine(other);
  }

  /** For comparing it with thousands. */
  public Measure measure() {
    return new Measure(this);
  }

  /**
   * A meaning laid out so that one multiplication takes two numbers of another: with a and b in the
   * halves of one factor and d and c in those of the other, the product has a·c + b·d in its upper
   * half.
   */
  public static final class Measure {

    private final Meaning of;
    private final long[] factors;

    /** What raising the other's numbers adds, up to the end of each part. */
    private final int[] raised;

    private Measure(Meaning of) {
      this.of = of;
      factors = new long[of.packed.length * PAIRS];
      raised = new int[(of.packed.length - 1) / PART + 1];
      int sum = 0;
      for (int i = 0; i < factors.length; i++) {
        int first = i / PAIRS * Long.BYTES + i % PAIRS;
        int second = first + PAIRS;
        factors[i] = ((long) of.number(first) << Integer.SIZE) + of.number(second);
        sum += of.number(first) + of.number(second);
        raised[i / (PART * PAIRS)] = RAISED * sum;
      }
    }

    /** From −1 to 1, 1 for the same meaning; 0 where one of them means nothing. */
    public double cosine(Meaning other) {
      return cosine(other, Double.NEGATIVE_INFINITY);
    }

    /**
     * The cosine where it is above a floor; else any number up to the floor, which costs less:
     * where even a rest of the same direction could not lift it, the rest is not looked at
     * (Cauchy-Schwarz).
     */
    public double cosine(Meaning other, double floor) {
      double lengths = of.length * other.length;
      if (lengths == 0) {
        return 0;
      }
      double least = floor * lengths;
      long sum = 0;
      int parts = raised.length;
      for (int part = 0; part < parts; part++) {
        sum += sum(other, part);
        if (part + 1 < parts
            && dot(sum, part) + (double) of.rests[part] * other.rests[part] < least) {
          return floor;
        }
      }
      return dot(sum, parts - 1) / lengths;
    }

    private int dot(Meaning other) {
      long sum = 0;
      for (int part = 0; part < raised.length; part++) {
        sum += sum(other, part);
      }
      return dot(sum, raised.length - 1);
    }

    /** From products of all parts up to this one. */
    private int dot(long sum, int part) {
      return (int) ((sum - (int) sum) >> Integer.SIZE) - raised[part];
    }

    private long sum(Meaning other, int part) {
      long sum = 0;
      int to = Math.min((part + 1) * PART, other.packed.length);
      for (int i = part * PART; i < to; i++) {
        long eight = other.packed[i];
        int at = i * PAIRS;
        sum +=
            (eight & PAIR) * factors[at]
                + ((eight >>> Byte.SIZE) & PAIR) * factors[at + 1]
                + ((eight >>> (2 * Byte.SIZE)) & PAIR) * factors[at + 2]
                + ((eight >>> (3 * Byte.SIZE)) & PAIR) * factors[at + 3];
      }
      return sum;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Meaning meaning && Arrays.equals(packed, meaning.packed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(packed);
  }
}
