package dev.baton.ui.phone;

import dev.baton.ledger.Topics;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Gives a browser the carrier's access token of who is signed in. */
public final class PhoneRoutes {

  private final Vertx vertx;

  public PhoneRoutes(Vertx vertx) {
    this.vertx = vertx;
  }

  public void add(Router router) {
    router.post("/api/phone/token").handler(Answer.json(201, this::token));
  }

  private Future<Topics.BrowserToken> token(RoutingContext ctx) {
    return Topics.BROWSER_TOKEN
        .ask(vertx, new Topics.TokenWish(SignedIn.of(ctx).account().name()))
        .recover(e -> Future.failedFuture(nobodyServes(e) ? off() : e));
  }

  private static boolean nobodyServes(Throwable e) {
    return e instanceof ReplyException reply && reply.failureType() == ReplyFailure.NO_HANDLERS;
  }

  private static ApiException off() {
    return ApiException.of(409, "phone_off", "There is no telephone line.");
  }
}
