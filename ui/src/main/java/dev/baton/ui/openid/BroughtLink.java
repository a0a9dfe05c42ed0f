package dev.baton.ui.openid;

import dev.baton.ui.session.Sha256;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The invitation's link with which somebody has gone to the provider. The page that the link leads
 * to keeps its token in a cookie for the way there and back: so no address has it, and no log.
 */
final class BroughtLink {

  static final String COOKIE = "baton_invitation";

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private BroughtLink() {}

  /** SHA-256 of the token, in hex, as invitations have it; empty where none was brought. */
  static Optional<String> hash(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(COOKIE))
        .map(Cookie::getValue)
        .filter(token -> TOKEN.matcher(token).matches())
        .map(Sha256::hex);
  }

  /** Takes the cookie away, on the path on which the page has set it. */
  static Cookie gone() {
    return Cookie.cookie(COOKIE, "").setPath(OpenIdConfig.CALLBACK).setMaxAge(0);
  }
}
