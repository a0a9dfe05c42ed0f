package dev.baton.telephony.webhook;

import dev.baton.ledger.store.UnknownCallException;
import io.vertx.core.Handler;
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
      refusal.error().send(response, refusal.status());
    } else if (failure instanceof UnknownCallException) {
      new EdgeError("unknown_call", "no such call").send(response, 404);
    } else {
      sendStatus(context, context.statusCode());
    }
  }

  private static void sendStatus(RoutingContext context, int status) {
    var response = context.response();
    switch (status) {
      case 400 -> new EdgeError("bad_request", "the request is malformed").send(response, 400);
      case 404 -> new EdgeError("not_found", "there is nothing here").send(response, 404);
      case 405 -> new EdgeError("bad_method", "this address takes POST").send(response, 405);
      case 413 -> new EdgeError("too_large", "the request is too large").send(response, 413);
      default -> {
        LOG.error(
            "{} {} failed",
            context.request().method(),
            context.request().path(),
            context.failure());
        new EdgeError("internal", "the request could not be served").send(response, 500);
      }
    }
  }
}
