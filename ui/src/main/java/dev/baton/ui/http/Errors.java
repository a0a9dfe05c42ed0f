package dev.baton.ui.http;

import dev.baton.ledger.bus.Json;
import dev.baton.ledger.metrics.Refusals;
import dev.baton.ledger.metrics.Refusals.Door;
import dev.baton.ledger.store.StoreUnavailableException;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Answers every request that failed with the one error record. What broke inside is logged here
 * once, and the answer says nothing of it.
 */
public final class Errors implements Handler<RoutingContext> {

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  /** What the router refuses by itself; 500 is also what {@link ApiException} comes as. */
  private static final List<Integer> STATUSES = List.of(400, 404, 405, 413, 500);

  private static final Duration RETRY = Duration.ofSeconds(2);

  private Errors() {}

  /** Has every failure of this router's requests answered. */
  public static void handle(Router router) {
    var errors = new Errors();
    STATUSES.forEach(status -> router.errorHandler(status, errors));
  }

  @Override
  public void handle(RoutingContext ctx) {
    var response = ctx.response();
    var refusal = refusal(ctx);
    Refusals.count(Door.WEB, refusal.error().code());
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      response.reset();
      return;
    }
    // It may be on hold: what still comes of it is dropped.
    ctx.request().resume();
    response.headers().remove("Content-Length").remove("Content-Range");
    refusal.headers().forEach(response::putHeader);
    response
        .setStatusCode(refusal.status())
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(Buffer.buffer(Json.bytes(refusal.error())));
  }

  private static ApiException refusal(RoutingContext ctx) {
    if (ctx.failure() instanceof ApiException refused) {
      return refused;
    }
    if (ctx.failure() instanceof StoreUnavailableException away) {
      log(ctx, Level.WARN).log("{}: {}", operation(ctx), away.getMessage());
      return ApiException.retryLater(
          503, "store_away", "The store does not answer; it is tried again.", RETRY);
    }
    return switch (ctx.statusCode()) {
      case 400 -> ApiException.badRequest("This request cannot be read.");
      case 404 -> ApiException.notFound("There is nothing at this address.");
      case 405 ->
          ApiException.of(405, "method_not_allowed", "This address does not take this method.");
      case 413 -> ApiException.of(413, "too_large", "The content is larger than what is taken.");
      default -> broken(ctx);
    };
  }

  private static ApiException broken(RoutingContext ctx) {
    log(ctx, Level.ERROR).setCause(ctx.failure()).log("{} failed", operation(ctx));
    return ApiException.of(500, "internal_error", "Something went wrong inside Baton.");
  }

  private static LoggingEventBuilder log(RoutingContext ctx, Level level) {
    var line = LOG.atLevel(level);
    String callId = ctx.pathParam("callId");
    return callId == null ? line : line.addKeyValue("callId", callId);
  }

  /** Never the address itself: there may be a name, a number or a secret in it. */
  private static String operation(RoutingContext ctx) {
    return Operation.of(ctx).map(Operation::id).orElse(ctx.request().method() + " of a file");
  }
}
