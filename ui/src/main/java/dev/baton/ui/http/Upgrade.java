package dev.baton.ui.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;

/** Makes a request a WebSocket; {@link ChangeGuard} has refused those of other sites' pages. */
public final class Upgrade {

  private Upgrade() {}

  /**
   * Keeps a request that has content, or is to become a WebSocket, from being read before it is
   * known whose it is. Others are whole already.
   */
  public static void hold(RoutingContext ctx) {
    var headers = ctx.request().headers();
    boolean content =
        headers.contains(HttpHeaders.CONTENT_LENGTH)
            || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    if (content || isAsked(ctx.request())) {
      ctx.request().pause();
    }
    ctx.next();
  }

  private static boolean isAsked(HttpServerRequest request) {
    return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
  }

  /** The request as a WebSocket; it was on {@link #hold} until now. */
  public static Future<ServerWebSocket> of(RoutingContext ctx) {
    var request = ctx.request();
    if (!isAsked(request)) {
      return Future.failedFuture(
          ApiException.of(426, "not_a_websocket", "This address takes WebSockets only."));
    }
    return request
        .toWebSocket()
        .recover(e -> Future.failedFuture(hasLeft(ctx) ? browserLeft() : e));
  }

  private static boolean hasLeft(RoutingContext ctx) {
    return ctx.response().closed() || ctx.response().headWritten();
  }

  private static ApiException browserLeft() {
    return ApiException.of(400, "browser_left", "The browser left before it was answered.");
  }
}
