package dev.baton.ui.openid;

import dev.baton.ui.session.RandomText;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sign-in that a browser has begun. The browser itself keeps it, in a cookie that the way back
 * has to bring: so it holds on every node, nobody fills the store, and nobody hands their own way
 * back to another.
 *
 * @param state that the provider sends back
 * @param nonce that the ID token has to have
 * @param verifier whose hash the provider has, so that a code is of use here only (PKCE, RFC 7636)
 * @param to the page to go to
 */
record Attempt(String state, String nonce, String verifier, String to) {

  private static final String COOKIE = "baton_openid";
  private static final long SECONDS = 600;
  private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** A page of Baton's own: what begins with two slashes is another host to browsers. */
  private static final Pattern PAGE = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,500}");

  static Attempt fresh(String to) {
    return new Attempt(RandomText.fresh(), RandomText.fresh(), RandomText.fresh(), to);
  }

  static boolean isPage(String to) {
    return PAGE.matcher(to).matches();
  }

  /** What the provider gets of the verifier. */
  String challenge() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return base64(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether this is the state that was sent, compared in constant time. */
  boolean has(String returned) {
    return MessageDigest.isEqual(
        state.getBytes(StandardCharsets.UTF_8), returned.getBytes(StandardCharsets.UTF_8));
  }

  /** Lax, as the way back comes from another site. */
  Cookie cookie(boolean https) {
    String page = base64(to.getBytes(StandardCharsets.UTF_8));
    return cookie(https, String.join(".", state, nonce, verifier, page), SECONDS);
  }

  static Cookie noCookie(boolean https) {
    return cookie(https, "", 0);
  }

  private static Cookie cookie(boolean https, String value, long seconds) {
    return Cookie.cookie(name(https), value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX)
        .setSecure(https)
        .setMaxAge(seconds);
  }

  /** The one that this browser has begun; empty where it has none, or none that can be one. */
  static Optional<Attempt> of(HttpServerRequest request, boolean https) {
    return Optional.ofNullable(request.getCookie(name(https)))
        .map(cookie -> cookie.getValue().split("\\.", -1))
        .filter(parts -> parts.length == 4)
        .flatMap(Attempt::parse);
  }

  private static Optional<Attempt> parse(String[] parts) {
    for (int i = 0; i < 3; i++) {
      if (!RANDOM.matcher(parts[i]).matches()) {
        return Optional.empty();
      }
    }
    try {
      String to = new String(Base64.getUrlDecoder().decode(parts[3]), StandardCharsets.UTF_8);
      return isPage(to)
          ? Optional.of(new Attempt(parts[0], parts[1], parts[2], to))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String name(boolean https) {
    return https ? "__Host-" + COOKIE : COOKIE;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "Attempt[to " + to + "]";
  }
}
