package dev.baton.ui.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * The cookie of a session. Where people come by https it has the prefix with which browsers take it
 * from this host only, for all its paths, and by https: no other host of the domain can set it.
 *
 * @param https whether people come through a proxy that speaks it
 */
public record SessionCookie(boolean https) {

  private static final String NAME = "baton_session";

  String name() {
    return https ? "__Host-" + NAME : NAME;
  }

  Optional<String> of(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(name())).map(Cookie::getValue);
  }

  /**
   * @param maxAgeSeconds 0 takes the cookie back
   */
  Cookie with(String value, long maxAgeSeconds) {
    return Cookie.cookie(name(), value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.STRICT)
        .setSecure(https)
        .setMaxAge(maxAgeSeconds);
  }
}
