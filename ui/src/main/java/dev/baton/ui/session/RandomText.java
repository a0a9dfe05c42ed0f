package dev.baton.ui.session;

import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits that nobody guesses, as 43 characters for an address or a cookie. */
public final class RandomText {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomText() {}

  public static String fresh() {
    var random = new byte[32];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
