package dev.baton.ui.openid;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.metrics.Refusals;
import dev.baton.ledger.metrics.Refusals.Door;
import dev.baton.ledger.store.Ledger;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.openid.SignInRefused.Why;
import dev.baton.ui.session.Entrance;
import dev.baton.ui.session.RareAudit;
import dev.baton.ui.session.SignInThrottle;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The way to the provider and back. A person who is refused sees why on the sign-in page. */
final class OpenIdRoutes {

  /** What anybody can bring about who has no account at the provider: written now and then. */
  private static final Set<Why> OF_ANYBODY =
      EnumSet.of(
          Why.STATE_WRONG,
          Why.PROVIDER_REFUSED,
          Why.PROVIDER_AWAY,
          Why.CODE_REFUSED,
          Why.TOKEN_WRONG,
          Why.KEY_NEW);

  private final Provider provider;
  private final Admission admission;
  private final Entrance entrance;
  private final SignInThrottle throttle;
  private final Ledger ledger;
  private final RareAudit rareAudit;
  private final boolean https;

  OpenIdRoutes(
      Provider provider,
      Admission admission,
      Entrance entrance,
      SignInThrottle throttle,
      Ledger ledger,
      RareAudit rareAudit,
      boolean https) {
    this.provider = provider;
    this.admission = admission;
    this.entrance = entrance;
    this.throttle = throttle;
    this.ledger = ledger;
    this.rareAudit = rareAudit;
    this.https = https;
  }

  void add(Router router) {
    router.get(SignInWays.PATH + "/openid").handler(this::leave);
    router.get(OpenIdConfig.CALLBACK).handler(this::comeBack);
  }

  private void leave(RoutingContext ctx) {
    String to = ctx.queryParam("to").stream().findFirst().orElse("/");
    if (!Attempt.isPage(to)) {
      throw ApiException.badRequest("Baton has no such page.");
    }
    var attempt = Attempt.fresh(to);
    provider
        .authorizeUrl(attempt)
        .ifPresentOrElse(
            address -> go(ctx, address, attempt.cookie(https)),
            () -> refuse(ctx, new SignInRefused(Why.PROVIDER_AWAY, "not known yet")));
  }

  private void comeBack(RoutingContext ctx) {
    var begun = Attempt.of(ctx.request(), https);
    var link = BroughtLink.hash(ctx.request());
    ctx.response().addCookie(BroughtLink.gone());
    throttle
        .anybody(ctx.request())
        .compose(
            tries ->
                person(ctx, begun)
                    .compose(one -> admission.admit(one, link))
                    .compose(account -> entrance.open(ctx, account, true))
                    .compose(in -> throttle.succeeded(tries)))
        .onSuccess(in -> go(ctx, begun.orElseThrow().to(), Attempt.noCookie(https)))
        .onFailure(
            e -> {
              if (e instanceof SignInRefused refused) {
                refuse(ctx, refused);
              } else {
                ctx.fail(e);
              }
            });
  }

  private Future<ProviderPerson> person(RoutingContext ctx, Optional<Attempt> begun) {
    var attempt = begun.filter(one -> one.has(query(ctx, "state")));
    if (attempt.isEmpty()) {
      throw new SignInRefused(Why.STATE_WRONG, "no sign-in of this browser");
    }
    String code = query(ctx, "code");
    if (code.isEmpty()) {
      throw new SignInRefused(Why.PROVIDER_REFUSED, "no code");
    }
    return provider.redeem(code, attempt.get());
  }

  private void refuse(RoutingContext ctx, SignInRefused refused) {
    String why = refused.why().name().toLowerCase(Locale.ROOT);
    Refusals.count(Door.WEB, "openid_" + why);
    written(refused, why)
        .onSuccess(written -> go(ctx, "/sign-in?refused=" + why, Attempt.noCookie(https)))
        .onFailure(ctx::fail);
  }

  private Future<Void> written(SignInRefused refused, String why) {
    if (OF_ANYBODY.contains(refused.why())) {
      return rareAudit.append(entry(AuditSubject.product("sign-in/" + why)));
    }
    var entry = entry(AuditSubject.account(refused.details().getOrDefault("who", "")));
    return ledger.audit().append(entry.with("why", why));
  }

  private static AuditEntry entry(AuditSubject subject) {
    return AuditEntry.of("", AuditAction.SIGNED_IN, subject).refused().with("by", "provider");
  }

  private static String query(RoutingContext ctx, String name) {
    return ctx.queryParam(name).stream().findFirst().orElse("");
  }

  private static void go(RoutingContext ctx, String address, Cookie cookie) {
    ctx.response()
        .addCookie(cookie)
        .setStatusCode(303)
        .putHeader("Location", address)
        .putHeader("Cache-Control", "no-store")
        .end();
  }
}
