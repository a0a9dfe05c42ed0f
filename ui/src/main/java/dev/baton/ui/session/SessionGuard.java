package dev.baton.ui.session;

import dev.baton.ui.http.ApiException;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Lets only requests of signed-in colleagues pass. */
public final class SessionGuard implements Handler<RoutingContext> {

  private final Sessions sessions;

  public SessionGuard(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void handle(RoutingContext ctx) {
    var cookie = ctx.request().getCookie(SessionRoutes.COOKIE);
    Future<Optional<SignedIn>> who =
        cookie == null ? Future.succeededFuture(Optional.empty()) : sessions.use(cookie.getValue());
    who.onSuccess(
            found ->
                found.ifPresentOrElse(
                    signedIn -> {
                      signedIn.sends(ctx);
                      ctx.next();
                    },
                    () -> ctx.fail(ApiException.notSignedIn())))
        .onFailure(ctx::fail);
  }
}
