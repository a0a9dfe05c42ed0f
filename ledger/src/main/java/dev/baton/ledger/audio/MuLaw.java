package dev.baton.ledger.audio;

/**
 * Mu-law companding of telephone audio, as in ITU-T G.711 tables 2a and 2b, between its 8-bit codes
 * and 16-bit linear samples (G.711's 14-bit values times four). Stateless.
 */
public final class MuLaw {

  /** Moves the segments' ends to powers of two: 33 in G.711's 14 bits. */
  private static final int BIAS = 33 << 2;

  /** The largest magnitude that does not leave the last segment once biased. */
  private static final int CLIP = Short.MAX_VALUE - BIAS;

  private static final int LOWEST_SEGMENT_BIT = 7;

  private static final short[] LINEAR = linear();

  private MuLaw() {}

  /** The sample that a code stands for, -32,124 to 32,124. */
  public static short decode(byte code) {
    return LINEAR[code & 0xFF];
  }

  public static short[] decode(byte[] codes) {
    var samples = new short[codes.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = LINEAR[codes[i] & 0xFF];
    }
    return samples;
  }

  /** The code of the interval that a sample lies in; what is too loud is clipped. */
  public static byte encode(short sample) {
    int biased = Math.min(Math.abs((int) sample), CLIP) + BIAS;
    int segment = 31 - Integer.numberOfLeadingZeros(biased) - LOWEST_SEGMENT_BIT;
    int step = (biased >> (segment + 3)) & 0xF;
    int sign = sample < 0 ? 0x80 : 0;
    return (byte) ~(sign | (segment << 4) | step);
  }

  public static byte[] encode(short[] samples) {
    var codes = new byte[samples.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = encode(samples[i]);
    }
    return codes;
  }

  private static short[] linear() {
    var table = new short[256];
    for (int code = 0; code < table.length; code++) {
      int bits = ~code;
      int segment = (bits >> 4) & 0x7;
      int magnitude = ((((bits & 0xF) << 3) + BIAS) << segment) - BIAS;
      table[code] = (short) ((bits & 0x80) == 0 ? magnitude : -magnitude);
    }
    return table;
  }
}
