package dev.baton.ui.practice;

import dev.baton.ledger.Topics;
import dev.baton.ledger.bus.Command;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Contract;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Whether practice calls can be had, and how to begin one. */
public final class PracticeRoutes {

  private final Vertx vertx;
  private final boolean available;

  /**
   * @param available whether the practice line is on
   */
  public PracticeRoutes(Vertx vertx, boolean available) {
    this.vertx = vertx;
    this.available = available;
  }

  public void add(Router router) {
    router
        .get("/api/practice")
        .handler(Answer.json(200, ctx -> Future.succeededFuture(Map.of("available", available))));
    router.post("/api/practice/calls").handler(Answer.json(201, this::place));
    router.post("/api/practice/customers").handler(Answer.json(201, this::ring));
  }

  private Future<Topics.CallPlaced> ring(RoutingContext ctx) {
    if (!available) {
      return Future.failedFuture(off());
    }
    var wish = Contract.read(ctx, CustomerWish.class);
    return asked(
        Topics.PRACTICE_HOTLINE.ask(vertx, new Topics.PracticeCustomer("hotline", wish.number())));
  }

  private Future<Topics.CallPlaced> place(RoutingContext ctx) {
    if (!available) {
      return Future.failedFuture(off());
    }
    var wish = Contract.read(ctx, PracticeWish.class);
    var call =
        new Topics.PracticeCall(wish.recording(), SignedIn.of(ctx).account().name(), wish.number());
    return asked(Topics.PRACTICE.ask(vertx, call));
  }

  private static Future<Topics.CallPlaced> asked(Future<Topics.CallPlaced> placed) {
    return placed.recover(
        e -> Future.failedFuture(e instanceof ReplyException reply ? refusal(reply) : e));
  }

  private static Exception refusal(ReplyException reply) {
    return switch (reply.failureType()) {
      case NO_HANDLERS -> off();
      case RECIPIENT_FAILURE ->
          reply.failureCode() == Command.REFUSED
              ? ApiException.of(409, "refused", reply.getMessage())
              : reply;
      default -> reply;
    };
  }

  private static ApiException off() {
    return ApiException.of(409, "practice_off", "The practice line is off.");
  }
}
