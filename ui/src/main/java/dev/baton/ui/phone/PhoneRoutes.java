package dev.baton.ui.phone;

import dev.baton.ledger.Topics;
import dev.baton.ledger.Topics.DialAnswer;
import dev.baton.ledger.Topics.PhoneWish;
import dev.baton.ledger.bus.Command;
import dev.baton.ledger.phone.DialPermit;
import dev.baton.ui.call.CallId;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Contract;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;

/** What a colleague's phone asks of the telephone line. */
public final class PhoneRoutes {

  private static final String CALLS = "/api/phone/calls";

  private final Vertx vertx;
  private final PhoneSetup setup;

  /**
   * @param setup what a phone has to know to be one
   */
  public PhoneRoutes(Vertx vertx, PhoneSetup setup) {
    this.vertx = vertx;
    this.setup = setup;
  }

  public void add(Router router) {
    router.get("/api/phone").handler(Answer.json(200, ctx -> Future.succeededFuture(setup)));
    router.post("/api/phone/token").handler(Answer.json(201, this::token));
    router.post(CALLS).handler(Answer.json(201, this::dial));
    router.delete(CALLS).handler(ctx -> hangUp(ctx, null));
    router
        .postWithRegex(CallId.path(CALLS + "/", "/answer"))
        .handler(Answer.json(200, this::answer));
    router
        .deleteWithRegex(CallId.path(CALLS + "/", ""))
        .handler(ctx -> hangUp(ctx, CallId.of(ctx)));
  }

  private Future<Topics.BrowserToken> token(RoutingContext ctx) {
    return ask(Topics.BROWSER_TOKEN, new Topics.TokenWish(name(ctx)));
  }

  private Future<PermitView> dial(RoutingContext ctx) {
    var wish = Contract.read(ctx, DialRequest.class);
    return ask(Topics.DIAL, wish.by(name(ctx))).compose(PhoneRoutes::permit);
  }

  private static Future<PermitView> permit(DialAnswer answer) {
    var refusal = answer.refusal();
    if (refusal == null) {
      return Future.succeededFuture(PermitView.of(answer.permit()));
    }
    Map<String, Object> details = new HashMap<>(refusal.details());
    if (refusal.overridable()) {
      details.put("overridable", "true");
    }
    return Future.failedFuture(
        ApiException.of(409, refusal.code(), refusal.message()).withDetails(details));
  }

  private Future<Topics.PhoneDone> answer(RoutingContext ctx) {
    return ask(Topics.ANSWER, new PhoneWish(name(ctx), CallId.of(ctx)));
  }

  private void hangUp(RoutingContext ctx, String callId) {
    ask(Topics.HANG_UP, new PhoneWish(name(ctx), callId))
        .onSuccess(done -> ctx.response().setStatusCode(204).end())
        .onFailure(ctx::fail);
  }

  private <Q, A> Future<A> ask(Command<Q, A> command, Q question) {
    return command
        .ask(vertx, question)
        .recover(e -> Future.failedFuture(e instanceof ReplyException reply ? why(reply) : e));
  }

  private static Exception why(ReplyException reply) {
    if (reply.failureType() == ReplyFailure.NO_HANDLERS) {
      return ApiException.of(409, "phone_off", "There is no telephone line.");
    }
    return reply.failureCode() == Command.REFUSED
        ? ApiException.of(409, "call_gone", reply.getMessage())
        : reply;
  }

  private static String name(RoutingContext ctx) {
    return SignedIn.of(ctx).account().name();
  }

  /**
   * @param key what the browser calls this wish: sent again, it is the same call
   * @param missedCall the call that is called back; null where none is
   * @param reason why it is to be called though quiet hours stand against it; null where nobody
   *     says
   */
  private record DialRequest(String number, String key, String missedCall, String reason) {

    Topics.DialWish by(String colleague) {
      String said = reason == null ? null : reason.strip();
      return new Topics.DialWish(colleague, number, key, missedCall, said);
    }
  }

  /** The right to place one call at once. */
  private record PermitView(String permit, String number) {

    static PermitView of(DialPermit permit) {
      return new PermitView(permit.id(), permit.number());
    }
  }
}
