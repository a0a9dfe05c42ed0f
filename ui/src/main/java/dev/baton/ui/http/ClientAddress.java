package dev.baton.ui.http;

import io.vertx.core.http.HttpServerRequest;

/** Where a request comes from. */
public final class ClientAddress {

  private ClientAddress() {}

  /**
   * The address of who sends a request. Of X-Forwarded-For only the last entry counts, which is the
   * proxy's own: those before it are the client's to make up.
   *
   * @param proxied whether a proxy stands before Baton
   */
  public static String of(HttpServerRequest request, boolean proxied) {
    String forwarded = proxied ? request.getHeader("X-Forwarded-For") : null;
    return forwarded == null
        ? request.remoteAddress().hostAddress()
        : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }
}
