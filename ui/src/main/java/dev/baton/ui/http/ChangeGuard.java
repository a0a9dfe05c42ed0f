package dev.baton.ui.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what another site's page has a browser send. A request that changes something carries the
 * header X-Baton, which a page from elsewhere cannot send: the browser asks first whether it may,
 * and is not told yes. And a change, or a socket, does not come from where the browser says that it
 * is elsewhere (Sec-Fetch-Site, and Origin for browsers or addresses without it). A program's key
 * is in no browser: its requests need none of this.
 */
public final class ChangeGuard implements Handler<RoutingContext> {

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

  private final Proxies proxies;

  /**
   * @param proxies who says by what name people know Baton
   */
  public ChangeGuard(Proxies proxies) {
    this.proxies = proxies;
  }

  @Override
  public void handle(RoutingContext ctx) {
    var request = ctx.request();
    boolean reads = READING.contains(request.method());
    boolean opensSocket = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    if (Bearer.of(request).isPresent() || (reads && !opensSocket)) {
      ctx.next();
    } else if (!fromHere(request)) {
      ctx.fail(ApiException.of(403, "other_site", "This comes from another site's page."));
    } else if (reads || request.headers().contains("X-Baton")) {
      ctx.next();
    } else {
      ctx.fail(ApiException.of(403, "header_missing", "A change needs the header X-Baton."));
    }
  }

  private boolean fromHere(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return FROM_HERE.contains(site);
    }
    String origin = request.getHeader("Origin");
    return origin == null || here(origin, request);
  }

  private boolean here(String origin, HttpServerRequest request) {
    String host = proxies.host(request).orElse("");
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
