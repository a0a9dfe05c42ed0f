package dev.baton.ledger.consent;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An uploaded notice: a WAV file, never changed once kept.
 *
 * @param id SHA-256 of the file, in hex: who was told what can be proven by it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never changed
public record NoticeAudio(String id, byte[] wav) {

  public static NoticeAudio of(byte[] wav) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(wav);
      return new NoticeAudio(HexFormat.of().formatHex(hash), wav);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
