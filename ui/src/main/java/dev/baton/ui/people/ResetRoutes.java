package dev.baton.ui.people;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.store.Ledger;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Contract;
import dev.baton.ui.session.PasswordRules;
import dev.baton.ui.session.Passwords;
import dev.baton.ui.session.SignInThrottle;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * The link with which somebody who forgot their password sets another, once. An administrator makes
 * it and hands it on; the newest counts. No password is known to anybody but its owner.
 */
public final class ResetRoutes {

  private static final Duration GOOD_FOR = Duration.ofHours(24);

  private final Vertx vertx;
  private final Ledger ledger;
  private final SignInThrottle throttle;
  private final boolean passwords;

  /**
   * @param passwords whether they let anybody in
   */
  public ResetRoutes(Vertx vertx, Ledger ledger, SignInThrottle throttle, boolean passwords) {
    this.vertx = vertx;
    this.ledger = ledger;
    this.throttle = throttle;
    this.passwords = passwords;
  }

  public void add(Router router) {
    router.post("/api/people/:name/reset-link").handler(Answer.json(201, this::make));
    router
        .post("/api/reset")
        .handler(
            ctx ->
                use(ctx)
                    .onSuccess(done -> ctx.response().setStatusCode(204).end())
                    .onFailure(ctx::fail));
  }

  private Future<Map<String, Object>> make(RoutingContext ctx) {
    mustBeOn();
    String name = ctx.pathParam("name");
    var token = LinkToken.fresh();
    var until = Instant.now().plus(GOOD_FOR).truncatedTo(ChronoUnit.SECONDS);
    var entry =
        SignedIn.of(ctx)
            .does(AuditAction.PASSWORD_CHANGED, AuditSubject.account(name))
            .with("change", "link made");
    return ledger
        .accounts()
        .offerReset(name, token.hash(), until)
        .compose(
            there -> {
              if (!there) {
                throw ApiException.notFound("There is nobody of this name.");
              }
              return ledger.audit().append(entry);
            })
        .map(Map.of("path", token.resetPath(name), "expiresAt", until));
  }

  private record Resetting(String name, String token, String password) {
    @Override
    public String toString() {
      return "Resetting[" + name + "]";
    }
  }

  private Future<Void> use(RoutingContext ctx) {
    mustBeOn();
    var given = Contract.read(ctx, Resetting.class);
    String name = given.name().strip().toLowerCase(Locale.ROOT);
    return throttle
        .anybody(ctx.request())
        .compose(tries -> use(given, name).compose(done -> throttle.succeeded(tries)));
  }

  private Future<Void> use(Resetting given, String name) {
    return vertx
        .executeBlocking(
            () -> {
              PasswordRules.check(given.password(), name);
              return Passwords.hash(given.password());
            },
            false)
        .compose(hash -> ledger.accounts().reset(name, new LinkToken(given.token()).hash(), hash))
        .compose(
            done -> {
              if (!done) {
                throw ApiException.of(410, "link_over", "This link was used, or is too old.");
              }
              return ledger
                  .audit()
                  .append(
                      AuditEntry.of(name, AuditAction.PASSWORD_CHANGED, AuditSubject.account(name))
                          .with("change", "by link"));
            });
  }

  private void mustBeOn() {
    if (!passwords) {
      throw ApiException.of(403, "passwords_off", "Nobody signs in with a password here.");
    }
  }
}
