package dev.baton.ui.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a program's key, {@code baton_ID_SECRET}: an id by which it is found, and 256 random
 * bits. The store has only the SHA-256 of the whole.
 */
public record KeyToken(String id, String text) {

  private static final Pattern FORM = Pattern.compile("baton_([0-9a-f]{16})_[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public static KeyToken fresh() {
    String id = HexFormat.of().formatHex(random(8));
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
    return new KeyToken(id, "baton_" + id + "_" + secret);
  }

  /** Empty where the text cannot be a key. */
  static Optional<KeyToken> parse(String text) {
    var form = FORM.matcher(text);
    return form.matches() ? Optional.of(new KeyToken(form.group(1), text)) : Optional.empty();
  }

  /** SHA-256 of the text, in hex. */
  public String hash() {
    return Sha256.hex(text);
  }

  /** Whether a stored hash is this one's, compared in constant time. */
  boolean has(String storedHash) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), storedHash.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] random(int bytes) {
    var random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  @Override
  public String toString() {
    return "KeyToken[" + id + "]";
  }
}
