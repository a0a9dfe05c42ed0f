package dev.baton.ui.session;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.store.Accounts;
import dev.baton.ledger.store.Audit;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.team.Account;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.ClientAddress;
import dev.baton.ui.http.Contract;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;

/** Signing in and out. */
public final class SessionRoutes {

  private static final String PATH = "/api/session";

  private final Accounts accounts;
  private final Audit audit;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final PasswordChecks checks;
  private final SignInThrottle throttle;
  private final AccountRoutes account;

  public SessionRoutes(
      Vertx vertx, Ledger ledger, Sessions sessions, SessionCookie cookie, Clock clock) {
    this.accounts = ledger.accounts();
    this.audit = ledger.audit();
    this.sessions = sessions;
    this.cookie = cookie;
    this.checks = new PasswordChecks(vertx);
    this.throttle = new SignInThrottle(clock);
    this.account = new AccountRoutes(vertx, ledger, checks, throttle, cookie);
  }

  public void add(Router router) {
    router.post(PATH).handler(Answer.json(200, this::signIn));
    router
        .get(PATH)
        .handler(
            Answer.json(
                200, ctx -> Future.succeededFuture(ColleagueView.of(SignedIn.of(ctx).account()))));
    router.delete(PATH).handler(this::signOut);
    account.add(router);
  }

  private Future<ColleagueView> signIn(RoutingContext ctx) {
    var given = Contract.read(ctx, Credentials.class);
    String name = given.account();
    String address = ClientAddress.of(ctx.request(), cookie.https());
    var wait = throttle.attempt(name, address);
    if (!wait.isZero()) {
      return Future.failedFuture(
          ApiException.retryLater(429, "too_many_tries", "Too many tries; wait a little.", wait));
    }
    return accounts
        .find(name)
        .compose(account -> checks.check(given.password(), account))
        .map(known -> known.filter(one -> !one.disabled()))
        .compose(
            account ->
                account
                    .map(one -> open(one, ctx.request().getHeader("User-Agent")))
                    .orElseGet(() -> refuse(name)))
        .map(
            signedIn -> {
              throttle.succeeded(name, address);
              ctx.response()
                  .addCookie(cookie.with(signedIn.token().text(), sessions.length().toSeconds()));
              return ColleagueView.of(signedIn.account());
            });
  }

  private void signOut(RoutingContext ctx) {
    var who = SignedIn.of(ctx);
    sessions
        .close(who.token())
        .compose(closed -> audit.append(entry(AuditAction.SIGNED_OUT, who.account())))
        .onSuccess(written -> ctx.response().addCookie(cookie.with("", 0)).setStatusCode(204).end())
        .onFailure(ctx::fail);
  }

  private Future<SignedIn> open(Account account, String browser) {
    return audit
        .append(entry(AuditAction.SIGNED_IN, account))
        .compose(written -> sessions.open(account, browser == null ? "" : browser));
  }

  /** Of a name that nobody has, which may be a password in the wrong field, nothing is written. */
  private Future<SignedIn> refuse(String name) {
    return accounts
        .find(name)
        .compose(
            account ->
                audit.append(
                    AuditEntry.of(
                            "",
                            AuditAction.SIGNED_IN,
                            account
                                .map(one -> AuditSubject.account(one.name()))
                                .orElse(AuditSubject.account("")))
                        .refused()))
        .compose(written -> Future.failedFuture(wrongCredentials()));
  }

  private static AuditEntry entry(AuditAction action, Account account) {
    return AuditEntry.of(account.name(), action, AuditSubject.account(account.name()));
  }

  private static ApiException wrongCredentials() {
    return ApiException.of(401, "wrong_credentials", "Name or password is wrong.");
  }
}
