package dev.baton.telephony.webhook;

import dev.baton.ledger.bus.Json;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/**
 * Why the edge refused a request.
 *
 * @param code stable, for programs
 * @param message for a person
 * @param details what more there is to say, by name
 */
record EdgeError(String code, String message, Map<String, String> details) {

  EdgeError(String code, String message) {
    this(code, message, Map.of());
  }

  void send(HttpServerResponse response, int status) {
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(Json.text(this));
  }
}
