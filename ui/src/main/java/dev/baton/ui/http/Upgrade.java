package dev.baton.ui.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;

/** Makes a request a WebSocket, for a page of Baton's own only. */
public final class Upgrade {

  private Upgrade() {}

  /**
   * Keeps a request that is to become a WebSocket from being read before it is known whose it is.
   */
  public static void hold(RoutingContext ctx) {
    if (isAsked(ctx.request())) {
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
    if (isForeign(request)) {
      return Future.failedFuture(
          ApiException.of(403, "foreign_origin", "A page from elsewhere may not do this."));
    }
    return request.toWebSocket();
  }

  /**
   * A browser sends the session's cookie with requests of Baton's pages only (SameSite=Strict);
   * this holds where another program on the same host serves pages, too.
   */
  private static boolean isForeign(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null && !sameHost(origin, request);
  }

  private static boolean sameHost(String origin, HttpServerRequest request) {
    try {
      String forwarded = request.getHeader("X-Forwarded-Host");
      String host = URI.create(origin).getHost();
      if (host == null) {
        return false;
      }
      boolean sameHere = host.equalsIgnoreCase(request.authority().host());
      return sameHere || (forwarded != null && host.equalsIgnoreCase(forwarded.split(":", 2)[0]));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
