package dev.baton.telephony.webhook;

import dev.baton.ledger.metrics.Refusals;
import dev.baton.ledger.metrics.Refusals.Door;
import dev.baton.ledger.store.UnknownCallException;
import dev.baton.telephony.account.EdgePaths;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes every refusal of the edge; the only one that does. */
final class ErrorHandler implements Handler<RoutingContext> {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorHandler.class);

  @Override
  public void handle(RoutingContext context) {
    var response = context.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    var failure = context.failure();
    if (failure instanceof WebhookException refusal) {
      send(refusal.error(), response, refusal.status());
    } else if (failure instanceof UnknownCallException) {
      send(new EdgeError("unknown_call", "no such call"), response, 404);
    } else {
      sendStatus(context, context.statusCode());
    }
  }

  private static void sendStatus(RoutingContext context, int status) {
    var response = context.response();
    switch (status) {
      case 400 -> send(new EdgeError("bad_request", "the request is malformed"), response, 400);
      case 404 -> send(new EdgeError("not_found", "there is nothing here"), response, 404);
      case 405 -> send(new EdgeError("bad_method", "this address takes POST"), response, 405);
      case 413 -> send(new EdgeError("too_large", "the request is too large"), response, 413);
      default -> {
        LOG.error(
            "{} {} failed",
            context.request().method(),
            EdgePaths.withoutNames(context.request().path()),
            context.failure());
        send(new EdgeError("internal", "the request could not be served"), response, 500);
      }
    }
  }

  private static void send(EdgeError error, HttpServerResponse response, int status) {
    Refusals.count(Door.EDGE, error.code());
    error.send(response, status);
  }
}
