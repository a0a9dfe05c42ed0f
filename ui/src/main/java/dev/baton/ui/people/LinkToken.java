package dev.baton.ui.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** 256 random bits in a link; the store has only their SHA-256. */
record LinkToken(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static LinkToken fresh() {
    var random = new byte[32];
    RANDOM.nextBytes(random);
    return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** SHA-256 of the text, in hex. */
  String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Behind the #, which no browser sends and no proxy logs. */
  String path() {
    return "/welcome#" + text;
  }

  @Override
  public String toString() {
    return "LinkToken";
  }
}
