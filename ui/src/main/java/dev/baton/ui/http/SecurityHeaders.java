package dev.baton.ui.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells the browser to run and load nothing that does not come from here, and to show Baton in
 * nobody's frame. The web app needs no inline script or style.
 */
public final class SecurityHeaders implements Handler<RoutingContext> {

  /**
   * The carrier's browser SDK: signalling, measurements of a call's quality, sounds. Only where the
   * carrier is in use.
   */
  private static final String CARRIER =
      "; connect-src 'self' wss://voice-js.roaming.twilio.com https://eventgw.twilio.com"
          + " https://sdk.twilio.com; media-src 'self' blob: https://sdk.twilio.com";

  private static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  /** Two years, as browsers' preload lists ask. */
  private static final String HTTPS_ONLY = "max-age=63072000";

  private final boolean https;
  private final String policy;

  /**
   * @param carrier whether pages speak to the carrier
   * @param https whether people come through a proxy that speaks it, and never otherwise
   */
  public SecurityHeaders(boolean https, boolean carrier) {
    this.https = https;
    policy = carrier ? POLICY + CARRIER : POLICY;
  }

  @Override
  public void handle(RoutingContext ctx) {
    ctx.response()
        .putHeader("Content-Security-Policy", policy)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("X-Frame-Options", "DENY")
        .putHeader("Cross-Origin-Resource-Policy", "same-origin")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Permissions-Policy", "microphone=(self), camera=(), geolocation=()")
        .putHeader("Referrer-Policy", "no-referrer");
    if (https) {
      ctx.response().putHeader("Strict-Transport-Security", HTTPS_ONLY);
    }
    ctx.next();
  }
}
