package dev.baton.ui.session;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.baton.ui.http.ApiException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * What a password has to be: long, and not one that is tried early (OWASP ASVS 2.1). How early is
 * what zxcvbn makes of it, which knows some 30,000 common passwords, names, words, keyboards' rows,
 * dates and repetitions. No rule says which characters it must have. Blocks for some milliseconds.
 */
public final class PasswordRules {

  public static final int SHORTEST = 12;

  /** zxcvbn's highest: more than ten billion guesses. */
  private static final int LEAST_SCORE = 4;

  /** What is behind is not looked at: zxcvbn's time grows with more than the square. */
  private static final int MOST_LOOKED_AT = 72;

  private static final Zxcvbn ZXCVBN = new Zxcvbn();

  private PasswordRules() {}

  /**
   * @param name of the account
   * @throws ApiException 400 with the reason
   */
  public static void check(String password, String name) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw ApiException.of(
          400, "password_short", "A password has at least " + SHORTEST + " characters.");
    }
    String plain = Normalizer.normalize(password, Normalizer.Form.NFKC);
    String looked = plain.substring(0, Math.min(plain.length(), MOST_LOOKED_AT));
    boolean named = name.length() > 3 && plain.toLowerCase(Locale.ROOT).contains(name);
    if (named || ZXCVBN.measure(looked, List.of(name, "baton")).getScore() < LEAST_SCORE) {
      throw ApiException.of(
          400, "password_common", "This password is among those that are tried early.");
    }
  }
}
