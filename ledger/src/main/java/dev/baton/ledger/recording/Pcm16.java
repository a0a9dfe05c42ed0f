package dev.baton.ledger.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Samples as 16-bit linear little-endian bytes, and laid over one another. */
final class Pcm16 {

  private Pcm16() {}

  static byte[] bytes(short[] samples) {
    var bytes = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    put(samples, 0, samples.length, bytes);
    return bytes.array();
  }

  /**
   * Puts some samples at the position of a buffer, and that behind them.
   *
   * @param into of little-endian order
   */
  static void put(short[] samples, int from, int count, ByteBuffer into) {
    into.asShortBuffer().put(samples, from, count);
    into.position(into.position() + count * Short.BYTES);
  }

  static short[] samples(byte[] bytes) {
    var samples = new short[bytes.length / Short.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return samples;
  }

  /**
   * Two parts of one piece as one. A gap is zeros, so what is not zero was heard; where both were
   * heard (a frame that came twice) the upper one is taken.
   */
  static short[] overlay(short[] lower, short[] upper) {
    var merged = Arrays.copyOf(lower, Math.max(lower.length, upper.length));
    for (int i = 0; i < upper.length; i++) {
      if (upper[i] != 0) {
        merged[i] = upper[i];
      }
    }
    return merged;
  }
}
