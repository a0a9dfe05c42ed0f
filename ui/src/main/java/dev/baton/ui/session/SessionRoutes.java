package dev.baton.ui.session;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.team.Account;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Contract;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Signing in with a password, and out. */
public final class SessionRoutes {

  private static final String PATH = "/api/session";

  private final Ledger ledger;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Entrance entrance;
  private final PasswordChecks checks;
  private final SignInThrottle throttle;
  private final boolean passwords;
  private final Supplier<Optional<String>> elsewhere;
  private final AccountRoutes account;

  /**
   * @param passwords whether they let anybody in
   * @param elsewhere where who came by a provider signs out of it, too; empty where nowhere
   */
  public SessionRoutes(
      Vertx vertx,
      Ledger ledger,
      Sessions sessions,
      SessionCookie cookie,
      SignInThrottle throttle,
      boolean passwords,
      Supplier<Optional<String>> elsewhere) {
    this.ledger = ledger;
    this.sessions = sessions;
    this.cookie = cookie;
    this.entrance = new Entrance(ledger.audit(), sessions, cookie);
    this.checks = new PasswordChecks(vertx);
    this.throttle = throttle;
    this.passwords = passwords;
    this.elsewhere = elsewhere;
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
    if (!passwords) {
      throw ApiException.of(403, "passwords_off", "Nobody signs in with a password here.");
    }
    var given = Contract.read(ctx, Credentials.class);
    String name = given.account();
    return throttle
        .signIn(name, ctx.request())
        .compose(
            tries ->
                ledger
                    .accounts()
                    .find(name)
                    .compose(account -> checks.check(given.password(), account))
                    .map(known -> known.filter(one -> !one.disabled()))
                    .compose(
                        account ->
                            account.map(Future::succeededFuture).orElseGet(() -> refuse(name)))
                    .compose(account -> letIn(ctx, account, tries)));
  }

  private Future<ColleagueView> letIn(
      RoutingContext ctx, Account account, SignInThrottle.Tries tries) {
    return Future.join(
            throttle.succeeded(tries),
            throttle.remember(account.name(), ctx),
            entrance.open(ctx, account, false))
        .map(done -> ColleagueView.of(account));
  }

  private void signOut(RoutingContext ctx) {
    var who = SignedIn.of(ctx);
    String name = who.account().name();
    var entry = AuditEntry.of(name, AuditAction.SIGNED_OUT, AuditSubject.account(name));
    sessions
        .isByProvider(who.token())
        .compose(
            byProvider ->
                sessions
                    .close(who.token())
                    .compose(closed -> ledger.audit().append(entry))
                    .map(written -> byProvider ? elsewhere.get() : Optional.<String>empty()))
        .onSuccess(
            next -> {
              ctx.response().addCookie(cookie.with("", 0));
              next.ifPresentOrElse(
                  address -> Answer.send(ctx, 200, Map.of("next", address)),
                  () -> ctx.response().setStatusCode(204).end());
            })
        .onFailure(ctx::fail);
  }

  /** Of a name that nobody has, which may be a password in the wrong field, nothing is written. */
  private Future<Account> refuse(String name) {
    return ledger
        .accounts()
        .find(name)
        .compose(
            account ->
                ledger
                    .audit()
                    .append(
                        AuditEntry.of(
                                "",
                                AuditAction.SIGNED_IN,
                                AuditSubject.account(account.map(Account::name).orElse("")))
                            .refused()))
        .compose(written -> Future.failedFuture(wrongCredentials()));
  }

  private static ApiException wrongCredentials() {
    return ApiException.of(401, "wrong_credentials", "Name or password is wrong.");
  }
}
