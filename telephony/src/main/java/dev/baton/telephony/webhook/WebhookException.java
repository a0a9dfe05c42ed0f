package dev.baton.telephony.webhook;

import java.util.Map;

/** A request that the edge refuses. */
final class WebhookException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient EdgeError error;

  private WebhookException(int status, EdgeError error) {
    super(error.message());
    this.status = status;
    this.error = error;
  }

  static WebhookException badParameter(String name, String problem) {
    return new WebhookException(
        400, new EdgeError("bad_parameter", name + " " + problem, Map.of("parameter", name)));
  }

  static WebhookException badSignature() {
    return new WebhookException(
        403, new EdgeError("bad_signature", "the request is not signed by the carrier account"));
  }

  static WebhookException wrongAccount() {
    return new WebhookException(
        403, new EdgeError("wrong_account", "the request is of another carrier account"));
  }

  static WebhookException tooManySockets() {
    return new WebhookException(
        429, new EdgeError("too_many_sockets", "too many sockets wait for their stream"));
  }

  static WebhookException notAWebSocket() {
    return new WebhookException(
        426, new EdgeError("not_a_websocket", "this address takes WebSockets only"));
  }

  int status() {
    return status;
  }

  EdgeError error() {
    return error;
  }
}
