package dev.baton.ui.call;

import io.vertx.ext.web.RoutingContext;

/** A call's id in the address of a request. */
public final class CallId {

  private CallId() {}

  /** A regular expression for the path of a call with {@code rest} behind it. */
  public static String path(String rest) {
    return path("/api/calls/", rest);
  }

  /** The same for addresses that do not begin with {@code /api/calls/}. */
  public static String path(String beginning, String rest) {
    return beginning + "(?<callId>[A-Za-z0-9_-]{1,64})" + rest.replace(".", "\\.");
  }

  public static String of(RoutingContext ctx) {
    return ctx.pathParam("callId");
  }
}
