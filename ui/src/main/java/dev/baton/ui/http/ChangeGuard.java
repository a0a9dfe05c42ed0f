package dev.baton.ui.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * Refuses requests that change something without the header X-Baton. A page from elsewhere cannot
 * send that header: the browser asks first whether it may, and is not told yes.
 */
public final class ChangeGuard implements Handler<RoutingContext> {

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Override
  public void handle(RoutingContext ctx) {
    if (READING.contains(ctx.request().method()) || ctx.request().headers().contains("X-Baton")) {
      ctx.next();
    } else {
      ctx.fail(ApiException.of(403, "header_missing", "A change needs the header X-Baton."));
    }
  }
}
