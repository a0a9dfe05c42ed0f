package dev.baton.ui.people;

import dev.baton.ui.http.ApiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password has to be: long, and not one that is tried first (OWASP ASVS 2.1). No rule says
 * which characters it must have.
 */
final class NewPassword {

  static final int SHORTEST = 12;

  private static final Set<String> COMMON = common();

  private NewPassword() {}

  /**
   * @throws ApiException 400 with the reason
   */
  static void check(String password, String name) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw ApiException.of(
          400, "password_short", "A password has at least " + SHORTEST + " characters.");
    }
    String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    boolean sameAgain = plain.chars().distinct().count() < 4;
    if (COMMON.contains(plain) || sameAgain || (name.length() > 3 && plain.contains(name))) {
      throw ApiException.of(
          400, "password_common", "This password is among the first that are tried.");
    }
  }

  private static Set<String> common() {
    try (var list = NewPassword.class.getResourceAsStream("common-passwords.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
