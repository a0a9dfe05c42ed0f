package dev.baton.ui.session;

import dev.baton.ledger.store.Accounts;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.ClientAddress;
import dev.baton.ui.http.Contract;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;

/** Signing in and out. */
public final class SessionRoutes {

  public static final String COOKIE = "baton_session";
  private static final String PATH = "/api/session";

  private final Accounts accounts;
  private final Sessions sessions;
  private final boolean proxied;
  private final PasswordChecks checks;
  private final SignInThrottle throttle;

  /**
   * @param proxied whether people come through a proxy that speaks https
   */
  public SessionRoutes(
      Vertx vertx, Accounts accounts, Sessions sessions, boolean proxied, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.proxied = proxied;
    this.checks = new PasswordChecks(vertx);
    this.throttle = new SignInThrottle(clock);
  }

  public void add(Router router) {
    router.post(PATH).handler(Answer.json(200, this::signIn));
    router
        .get(PATH)
        .handler(
            Answer.json(
                200, ctx -> Future.succeededFuture(ColleagueView.of(SignedIn.of(ctx).account()))));
    router.delete(PATH).handler(this::signOut);
  }

  private Future<ColleagueView> signIn(RoutingContext ctx) {
    var given = Contract.read(ctx, Credentials.class);
    String name = given.account();
    String address = ClientAddress.of(ctx.request(), proxied);
    var wait = throttle.attempt(name, address);
    if (!wait.isZero()) {
      return Future.failedFuture(
          ApiException.retryLater(429, "too_many_tries", "Too many tries; wait a little.", wait));
    }
    return accounts
        .find(name)
        .compose(account -> checks.check(given.password(), account))
        .compose(
            account ->
                account
                    .map(sessions::open)
                    .orElseGet(() -> Future.failedFuture(wrongCredentials())))
        .map(
            signedIn -> {
              throttle.succeeded(name, address);
              ctx.response()
                  .addCookie(cookie(signedIn.token().text(), sessions.length().toSeconds()));
              return ColleagueView.of(signedIn.account());
            });
  }

  private void signOut(RoutingContext ctx) {
    sessions
        .close(SignedIn.of(ctx).token())
        .onSuccess(closed -> ctx.response().addCookie(cookie("", 0)).setStatusCode(204).end())
        .onFailure(ctx::fail);
  }

  private Cookie cookie(String value, long maxAgeSeconds) {
    return Cookie.cookie(COOKIE, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.STRICT)
        .setSecure(proxied)
        .setMaxAge(maxAgeSeconds);
  }

  private static ApiException wrongCredentials() {
    return ApiException.of(401, "wrong_credentials", "Name or password is wrong.");
  }
}
