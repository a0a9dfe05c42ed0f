package dev.baton.ui.access;

import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Operation;
import dev.baton.ui.http.Operations;
import dev.baton.ui.session.SessionRoutes;
import dev.baton.ui.session.Sessions;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Lets a request pass to the routes only where the contract has its operation, and whoever sends it
 * has a role that the operation takes. What the contract does not have goes to the web app's files,
 * and to no route.
 */
public final class Guard implements Handler<RoutingContext> {

  private final Operations operations;
  private final Sessions sessions;
  private final Handler<RoutingContext> elsewhere;

  /**
   * @param elsewhere answers what is at no address of the contract
   */
  public Guard(Operations operations, Sessions sessions, Handler<RoutingContext> elsewhere) {
    this.operations = operations;
    this.sessions = sessions;
    this.elsewhere = elsewhere;
  }

  @Override
  public void handle(RoutingContext ctx) {
    operations
        .find(ctx.request().method().name(), ctx.normalizedPath())
        .ifPresentOrElse(operation -> guard(ctx, operation), () -> elsewhere.handle(ctx));
  }

  private void guard(RoutingContext ctx, Operation operation) {
    if (operation.open()) {
      ctx.next();
      return;
    }
    who(ctx)
        .onSuccess(who -> who.ifPresentOrElse(found -> pass(ctx, operation, found), stranger(ctx)))
        .onFailure(ctx::fail);
  }

  private Future<Optional<SignedIn>> who(RoutingContext ctx) {
    var cookie = ctx.request().getCookie(SessionRoutes.COOKIE);
    return cookie == null
        ? Future.succeededFuture(Optional.empty())
        : sessions.use(cookie.getValue());
  }

  private static void pass(RoutingContext ctx, Operation operation, SignedIn who) {
    if (operation.roles().contains(who.account().role())) {
      who.sends(ctx);
      ctx.next();
    } else {
      ctx.fail(ApiException.of(403, "not_allowed", "Your role does not allow this."));
    }
  }

  private static Runnable stranger(RoutingContext ctx) {
    return () -> ctx.fail(ApiException.notSignedIn());
  }
}
