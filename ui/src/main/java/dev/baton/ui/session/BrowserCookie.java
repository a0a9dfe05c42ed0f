package dev.baton.ui.session;

import dev.baton.ledger.store.KnownBrowsers;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A browser's own cookie, by which it is known that a colleague has signed in there. It lets nobody
 * in; it only keeps strangers' tries from counting against theirs. The store has a hash of it with
 * the colleague's name.
 */
final class BrowserCookie {

  private static final String NAME = "baton_browser";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Duration GOOD_FOR = Duration.ofDays(180);

  private final KnownBrowsers browsers;
  private final boolean https;
  private final Clock clock;

  BrowserCookie(KnownBrowsers browsers, boolean https, Clock clock) {
    this.browsers = browsers;
    this.https = https;
    this.clock = clock;
  }

  /** The hash of this browser and name, where the colleague has signed in there. */
  Future<Optional<String>> known(String account, HttpServerRequest request) {
    var hash = token(request).map(token -> hash(token, account));
    return hash.isEmpty()
        ? Future.succeededFuture(hash)
        : browsers.knows(hash.get()).map(knows -> hash.filter(same -> knows));
  }

  Future<Void> remember(String account, RoutingContext ctx) {
    String token = token(ctx.request()).orElseGet(RandomText::fresh);
    var cookie =
        Cookie.cookie(name(), token)
            .setPath("/")
            .setHttpOnly(true)
            .setSameSite(CookieSameSite.STRICT)
            .setSecure(https)
            .setMaxAge(GOOD_FOR.toSeconds());
    return browsers
        .put(hash(token, account), clock.instant().plus(GOOD_FOR))
        .onSuccess(stored -> ctx.response().addCookie(cookie));
  }

  private Optional<String> token(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(name()))
        .map(Cookie::getValue)
        .filter(value -> FORM.matcher(value).matches());
  }

  private String name() {
    return https ? "__Host-" + NAME : NAME;
  }

  private static String hash(String token, String account) {
    return Sha256.hex(token + "\n" + account);
  }
}
