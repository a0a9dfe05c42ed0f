package dev.baton.ui.session;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What the cookie holds: 256 random bits and the session's last second. The store has only the
 * SHA-256 of the whole, so neither can be made up or changed.
 *
 * @param end when the session ends, however much it is used
 */
record SessionToken(String text, Instant end) {

  private static final int RANDOM_BYTES = 32;
  private static final int LENGTH = RANDOM_BYTES + Long.BYTES;
  private static final SecureRandom RANDOM = new SecureRandom();

  static SessionToken fresh(Instant end) {
    var random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    var bytes = ByteBuffer.allocate(LENGTH).put(random).putLong(end.getEpochSecond()).array();
    return new SessionToken(
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
        Instant.ofEpochSecond(end.getEpochSecond()));
  }

  /** The token of a cookie; empty where it cannot be one. */
  static Optional<SessionToken> parse(String text) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length == LENGTH) {
        var end = Instant.ofEpochSecond(ByteBuffer.wrap(bytes).getLong(RANDOM_BYTES));
        return Optional.of(new SessionToken(text, end));
      }
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** SHA-256 of the text, in hex. */
  String hash() {
    return Sha256.hex(text);
  }

  @Override
  public String toString() {
    return "SessionToken[until " + end + "]";
  }
}
