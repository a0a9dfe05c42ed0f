package dev.baton.ui.people;

import dev.baton.ui.http.ApiException;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses of colleagues, as an administrator writes them. */
final class Emails {

  private static final Pattern FORM = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");

  private Emails() {}

  /**
   * An address as accounts have it, in lower case; null for none.
   *
   * @throws ApiException 400 where it is none
   */
  static String read(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String email = text.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(email).matches()) {
      throw ApiException.of(400, "email_wrong", "This is no e-mail address.");
    }
    return email;
  }
}
