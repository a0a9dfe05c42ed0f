package dev.baton.ui.http;

import dev.baton.ledger.bus.Json;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;

/** Answers as JSON. */
public final class Answer {

  private Answer() {}

  /** Answers with what {@code ask} comes to, or hands its failure to the error handler. */
  public static <T> Handler<RoutingContext> json(
      int status, Function<RoutingContext, Future<T>> ask) {
    return ctx -> ask.apply(ctx).onSuccess(value -> send(ctx, status, value)).onFailure(ctx::fail);
  }

  /** Answers with {@code value}. */
  public static void send(RoutingContext ctx, int status, Object value) {
    var json = Buffer.buffer(Json.bytes(value));
    var problems = AnswerCheck.of(ctx).map(check -> check.problems(ctx, status, json));
    if (problems.isPresent() && !problems.get().isEmpty()) {
      ctx.fail(new IllegalStateException("not as the contract says: " + problems.get()));
      return;
    }
    ctx.response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(json);
  }
}
