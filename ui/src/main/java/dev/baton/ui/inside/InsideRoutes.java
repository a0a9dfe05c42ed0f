package dev.baton.ui.inside;

import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Proxies;
import dev.baton.ui.session.Program;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Whether Baton lives and can serve, which everybody may ask, and its metrics, which this machine
 * and a program with a key may ask. What this machine is told of a check in detail is told to
 * nobody else.
 */
public final class InsideRoutes {

  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final Inside inside;
  private final Proxies proxies;

  /**
   * @param proxies who says where people are
   */
  public InsideRoutes(Inside inside, Proxies proxies) {
    this.inside = inside;
    this.proxies = proxies;
  }

  public void add(Router router) {
    router
        .get("/health/live")
        .handler(Answer.json(200, ctx -> Future.succeededFuture(HealthView.LIVE)));
    router.get("/health/ready").handler(this::ready);
    router.get("/metrics").handler(this::metrics);
  }

  private void ready(RoutingContext ctx) {
    inside
        .ready()
        .map(result -> HealthView.of(result, onThisMachine(ctx)))
        .onSuccess(health -> Answer.send(ctx, health.httpStatus(), health))
        .onFailure(ctx::fail);
  }

  private void metrics(RoutingContext ctx) {
    if (!onThisMachine(ctx) && !Program.sent(ctx)) {
      throw ApiException.of(403, "not_allowed", "Metrics are for this machine, and for a key.");
    }
    ctx.vertx()
        .executeBlocking(inside::metrics, false)
        .onSuccess(
            text ->
                ctx.response()
                    .putHeader("Content-Type", PROMETHEUS)
                    .putHeader("Cache-Control", "no-store")
                    .end(text))
        .onFailure(ctx::fail);
  }

  private boolean onThisMachine(RoutingContext ctx) {
    String address = proxies.client(ctx.request());
    try {
      return address.matches("[0-9a-fA-F.:]+")
          && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
