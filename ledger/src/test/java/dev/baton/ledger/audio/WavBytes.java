package dev.baton.ledger.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds WAV files by hand, broken ones included. */
final class WavBytes {

  static final int PCM = 1;
  static final int FLOAT = 3;
  static final int A_LAW = 6;
  static final int MU_LAW = 7;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  static WavBytes riff() {
    var wav = new WavBytes();
    wav.bytes.writeBytes(ascii("RIFF"));
    wav.bytes.writeBytes(int32(0));
    wav.bytes.writeBytes(ascii("WAVE"));
    return wav;
  }

  WavBytes format(int tag, int channels, int sampleRate, int bits) {
    return chunk("fmt ", fields(tag, channels, sampleRate, bits).array());
  }

  WavBytes extensible(int subformat, int channels, int sampleRate, int bits, int lastGuidByte) {
    var content =
        ByteBuffer.allocate(40)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(fields(0xFFFE, channels, sampleRate, bits).array())
            .putShort((short) 22)
            .putShort((short) bits)
            .putInt(0)
            .putShort((short) subformat);
    for (int b : new int[] {0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, lastGuidByte}) {
      content.put((byte) b);
    }
    return chunk("fmt ", content.array());
  }

  WavBytes chunk(String name, byte[] content) {
    header(name, content.length).append(content);
    return content.length % 2 == 1 ? append(new byte[1]) : this;
  }

  WavBytes header(String name, long length) {
    return append(ascii(name)).append(int32(length));
  }

  WavBytes append(byte[] content) {
    bytes.writeBytes(content);
    return this;
  }

  /** The file, its RIFF header telling its length. */
  byte[] whole() {
    return withRiffLength(bytes.size() - 8);
  }

  byte[] withRiffLength(long length) {
    byte[] file = bytes.toByteArray();
    System.arraycopy(int32(length), 0, file, 4, 4);
    return file;
  }

  static byte[] pcm(int... samples) {
    var buffer = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int sample : samples) {
      buffer.putShort((short) sample);
    }
    return buffer.array();
  }

  private static ByteBuffer fields(int tag, int channels, int sampleRate, int bits) {
    int frameBytes = channels * bits / 8;
    return ByteBuffer.allocate(16)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) tag)
        .putShort((short) channels)
        .putInt(sampleRate)
        .putInt(sampleRate * frameBytes)
        .putShort((short) frameBytes)
        .putShort((short) bits);
  }

  private static byte[] int32(long value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) value).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
