package dev.baton.ui.session;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Session;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Contract;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What somebody changes of their own account: the name shown, the password, their sessions. */
final class AccountRoutes {

  private static final String PATH = "/api/account";
  private static final String SESSIONS = PATH + "/sessions";

  private final Vertx vertx;
  private final Ledger ledger;
  private final PasswordChecks checks;
  private final SignInThrottle throttle;
  private final SessionCookie cookie;

  AccountRoutes(
      Vertx vertx,
      Ledger ledger,
      PasswordChecks checks,
      SignInThrottle throttle,
      SessionCookie cookie) {
    this.vertx = vertx;
    this.ledger = ledger;
    this.checks = checks;
    this.throttle = throttle;
    this.cookie = cookie;
  }

  void add(Router router) {
    router.put(PATH).handler(ctx -> done(ctx, rename(ctx)));
    router.put(PATH + "/password").handler(ctx -> done(ctx, changePassword(ctx)));
    router.get(SESSIONS).handler(Answer.json(200, this::sessions));
    router.delete(SESSIONS).handler(ctx -> done(ctx, signOutEverywhere(ctx)));
    router.delete(SESSIONS + "/:id").handler(ctx -> done(ctx, signOut(ctx)));
  }

  private record NameWish(String displayName) {}

  private Future<Void> rename(RoutingContext ctx) {
    String name = Contract.read(ctx, NameWish.class).displayName().strip();
    if (name.isEmpty()) {
      throw ApiException.badRequest("Others need a name to see.");
    }
    return ledger
        .accounts()
        .rename(own(ctx).name(), name)
        .compose(there -> write(ctx, AuditAction.ACCOUNT_CHANGED, "name shown"));
  }

  private record PasswordWish(String old, String password) {
    @Override
    public String toString() {
      return "PasswordWish";
    }
  }

  /** A session that was left open is no way to guess the password: tries count as at the door. */
  private Future<Void> changePassword(RoutingContext ctx) {
    var wish = Contract.read(ctx, PasswordWish.class);
    var account = own(ctx);
    return throttle
        .change(account.name())
        .compose(
            tries ->
                changePassword(ctx, account, wish).onSuccess(there -> throttle.succeeded(tries)))
        .compose(there -> write(ctx, AuditAction.PASSWORD_CHANGED, "by its owner"));
  }

  private Future<Boolean> changePassword(RoutingContext ctx, Account account, PasswordWish wish) {
    return ledger
        .accounts()
        .find(account.name())
        .compose(now -> checks.check(wish.old(), now))
        .compose(
            right ->
                right.isEmpty()
                    ? Future.failedFuture(wrongPassword())
                    : vertx.executeBlocking(() -> hash(wish.password(), account), false))
        .compose(
            hash ->
                ledger
                    .accounts()
                    .changePassword(account.name(), hash, SignedIn.of(ctx).token().hash()));
  }

  private static String hash(String password, Account account) {
    PasswordRules.check(password, account.name());
    return Passwords.hash(password);
  }

  private record SessionView(String id, Instant openedAt, String browser, boolean own) {

    static SessionView of(Session session, String own) {
      return new SessionView(
          session.tokenHash(),
          session.openedAt(),
          session.browser(),
          session.tokenHash().equals(own));
    }
  }

  private Future<Map<String, List<SessionView>>> sessions(RoutingContext ctx) {
    String own = SignedIn.of(ctx).token().hash();
    return ledger
        .sessions()
        .of(own(ctx).name())
        .map(all -> Map.of("sessions", all.stream().map(one -> SessionView.of(one, own)).toList()));
  }

  private Future<Void> signOutEverywhere(RoutingContext ctx) {
    return ledger
        .sessions()
        .closeAll(own(ctx).name())
        .onSuccess(closed -> ctx.response().addCookie(cookie.with("", 0)))
        .compose(closed -> write(ctx, AuditAction.SIGNED_OUT, "everywhere"));
  }

  private Future<Void> signOut(RoutingContext ctx) {
    String id = ctx.pathParam("id");
    return ledger
        .sessions()
        .of(own(ctx).name())
        .compose(
            all -> {
              if (all.stream().noneMatch(one -> one.tokenHash().equals(id))) {
                throw ApiException.notFound("There is no such session.");
              }
              return ledger.sessions().close(id);
            })
        .compose(closed -> write(ctx, AuditAction.SIGNED_OUT, "another session"));
  }

  private static Account own(RoutingContext ctx) {
    return SignedIn.of(ctx).account();
  }

  private Future<Void> write(RoutingContext ctx, AuditAction action, String change) {
    var who = SignedIn.of(ctx);
    return ledger
        .audit()
        .append(who.does(action, AuditSubject.account(who.who())).with("change", change));
  }

  private static void done(RoutingContext ctx, Future<Void> changed) {
    changed.onSuccess(written -> ctx.response().setStatusCode(204).end()).onFailure(ctx::fail);
  }

  private static ApiException wrongPassword() {
    return ApiException.of(403, "password_wrong", "The old password is wrong.");
  }
}
