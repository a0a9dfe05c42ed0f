package dev.baton.telephony.practice;

import dev.baton.telephony.account.TwilioAccount;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Function;

/**
 * The carrier's REST API (version 2010-04-01), as far as Baton asks it for things: who may ask, and
 * how refusals are told.
 */
final class PracticeApi {

  private static final String ROOT = "/2010-04-01/Accounts/:account";
  private static final int LARGEST_FORM = 64 << 10;

  private final LegRequests legs;
  private final TwilioAccount account;

  PracticeApi(CallRegister calls, PracticePhones phones, TwilioAccount account) {
    this.legs = new LegRequests(calls, phones, account.accountSid());
    this.account = account;
  }

  Router router(Vertx vertx) {
    var router = Router.router(vertx);
    router.route().failureHandler(PracticeApi::refuse);
    router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_FORM));
    router.route(ROOT + "/*").handler(this::authenticate);
    serve(router, "/Conferences/:conference/Participants.json", 201, legs::ring);
    serve(router, "/Conferences/:conference.json", 200, now(legs::endConference));
    serve(router, "/Calls.json", 201, now(legs::call));
    serve(router, "/Calls/:call/Streams.json", 201, now(legs::startStream));
    serve(router, "/Calls/:call/Streams/:stream.json", 200, now(legs::stopStream));
    serve(router, "/Calls/:call.json", 200, now(legs::hangUp));
    return router;
  }

  private static void serve(
      Router router,
      String path,
      int status,
      Function<RoutingContext, Future<JsonObject>> handler) {
    router
        .post(ROOT + path)
        .handler(
            context ->
                handler
                    .apply(context)
                    .onSuccess(body -> answer(context, status, body))
                    .onFailure(context::fail));
  }

  private static Function<RoutingContext, Future<JsonObject>> now(
      Function<RoutingContext, JsonObject> handler) {
    return context -> Future.succeededFuture(handler.apply(context));
  }

  private void authenticate(RoutingContext context) {
    String user = account.apiKeySid() + ":" + account.apiKeySecret();
    String expected = "Basic " + Base64.getEncoder().encodeToString(bytes(user));
    String given = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    boolean right = given != null && MessageDigest.isEqual(bytes(given), bytes(expected));
    if (!right || !context.pathParam("account").equals(account.accountSid())) {
      throw ApiException.notSignedIn();
    }
    context.next();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void refuse(RoutingContext context) {
    var failure = context.failure();
    var refusal =
        failure instanceof ApiException known
            ? known
            : ApiException.badParameter("not a request of this API");
    int status = failure instanceof ApiException ? refusal.status() : context.statusCode();
    answer(
        context,
        status,
        new JsonObject()
            .put("code", refusal.code())
            .put("message", refusal.getMessage())
            .put("status", status));
  }

  private static void answer(RoutingContext context, int status, JsonObject body) {
    context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(body.encode());
  }
}
