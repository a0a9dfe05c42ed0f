package dev.baton.transcription.recognizer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for a list of files: another list has another. For one thread. */
final class Fingerprint {

  private static final int BYTES = 6;

  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param version what changes with the content: a checksum or a time
   */
  void add(String name, long length, long version) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    digest.update(
        ByteBuffer.allocate(Integer.BYTES + bytes.length + 2 * Long.BYTES)
            .putInt(bytes.length)
            .put(bytes)
            .putLong(length)
            .putLong(version)
            .array());
  }

  String text() {
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }
}
