package dev.baton.ui.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** What a program sends of its key (RFC 6750). */
public final class Bearer {

  private static final String SCHEME = "Bearer ";

  private Bearer() {}

  /** Empty where the request has none; whatever stands there where it has one. */
  public static Optional<String> of(HttpServerRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }
}
