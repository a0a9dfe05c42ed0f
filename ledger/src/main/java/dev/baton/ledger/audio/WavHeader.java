package dev.baton.ledger.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The header of a WAV file of 16-bit linear samples; the samples follow it. */
public final class WavHeader {

  /** Bytes of the header. */
  public static final int LENGTH = 44;

  /** The most bytes of samples that a WAV file can say it has. */
  public static final long MAX_DATA_BYTES = 0xFFFF_FFFFL - (LENGTH - 8);

  private WavHeader() {}

  /**
   * @param dataBytes bytes of samples, of all channels
   * @throws IllegalArgumentException when there are more than {@link #MAX_DATA_BYTES}
   */
  public static byte[] of(int channels, int sampleRate, long dataBytes) {
    if (dataBytes < 0 || dataBytes > MAX_DATA_BYTES) {
      throw new IllegalArgumentException("a WAV file cannot hold " + dataBytes + " bytes");
    }
    int frameBytes = channels * Short.BYTES;
    return ByteBuffer.allocate(LENGTH)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt((int) (dataBytes + LENGTH - 8))
        .put(ascii("WAVE"))
        .put(ascii("fmt "))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) channels)
        .putInt(sampleRate)
        .putInt(sampleRate * frameBytes)
        .putShort((short) frameBytes)
        .putShort((short) Short.SIZE)
        .put(ascii("data"))
        .putInt((int) dataBytes)
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
