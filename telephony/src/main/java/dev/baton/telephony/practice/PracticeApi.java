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
import java.util.List;
import java.util.function.Function;

/**
 * The carrier's REST API (version 2010-04-01), as far as Baton asks it for things: legs rung into a
 * conference, legs hung up, streams started and stopped.
 */
final class PracticeApi {

  private static final String ROOT = "/2010-04-01/Accounts/:account";
  private static final int LARGEST_FORM = 64 << 10;

  /** How long the carrier lets it ring unless told otherwise. */
  private static final String RINGING_SECONDS = "60";

  private final CallRegister calls;
  private final PracticePhones phones;
  private final TwilioAccount account;

  PracticeApi(CallRegister calls, PracticePhones phones, TwilioAccount account) {
    this.calls = calls;
    this.phones = phones;
    this.account = account;
  }

  Router router(Vertx vertx) {
    var router = Router.router(vertx);
    router.route().failureHandler(PracticeApi::refuse);
    router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_FORM));
    router.route(ROOT + "/*").handler(this::authenticate);
    serve(router, "/Conferences/:conference/Participants.json", 201, this::ring);
    serve(
        router, "/Conferences/:conference.json", 200, context -> now(context, this::endConference));
    serve(router, "/Calls.json", 201, context -> now(context, this::call));
    serve(router, "/Calls/:call/Streams.json", 201, context -> now(context, this::startStream));
    serve(
        router,
        "/Calls/:call/Streams/:stream.json",
        200,
        context -> now(context, this::stopStream));
    serve(router, "/Calls/:call.json", 200, context -> now(context, this::hangUp));
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
                    .onSuccess(
                        body ->
                            context
                                .response()
                                .setStatusCode(status)
                                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                                .end(body.encode()))
                    .onFailure(context::fail));
  }

  private static Future<JsonObject> now(
      RoutingContext context, Function<RoutingContext, JsonObject> handler) {
    return Future.succeededFuture(handler.apply(context));
  }

  private void authenticate(RoutingContext context) {
    String user = account.apiKeySid() + ":" + account.apiKeySecret();
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    String given = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    boolean right =
        given != null
            && MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    if (!right || !context.pathParam("account").equals(account.accountSid())) {
      throw ApiException.notSignedIn();
    }
    context.next();
  }

  private Future<JsonObject> ring(RoutingContext context) {
    var form = context.request().formAttributes();
    var to = RungParty.of(ApiForm.needed(form, "From"), ApiForm.needed(form, "To"));
    if (PracticeNumber.of(to.address()) == PracticeNumber.INVALID) {
      throw ApiException.invalidNumber();
    }
    long timeoutMs =
        ApiForm.seconds(form.contains("Timeout") ? form.get("Timeout") : RINGING_SECONDS);
    return calls
        .inConference(context.pathParam("conference"))
        .map(
            call -> {
              var leg =
                  call.ring(
                      to,
                      phones.of(to.colleague()),
                      "",
                      ApiForm.text(form, "StatusCallback"),
                      form.getAll("StatusCallbackEvent"),
                      Boolean.parseBoolean(form.get("EndConferenceOnExit")),
                      timeoutMs);
              return new JsonObject()
                  .put("account_sid", account.accountSid())
                  .put("call_sid", leg.sid())
                  .put("conference_sid", call.conferenceSid())
                  .put("status", "queued");
            });
  }

  /**
   * Rings a leg that asks what to do once it is answered. Which call it comes to is not known until
   * then; the line takes it from the address that the leg reports to.
   */
  private JsonObject call(RoutingContext context) {
    var form = context.request().formAttributes();
    var to = RungParty.of(ApiForm.needed(form, "From"), ApiForm.needed(form, "To"));
    if (PracticeNumber.of(to.address()) == PracticeNumber.INVALID) {
      throw ApiException.invalidNumber();
    }
    String reports = ApiForm.needed(form, "StatusCallback");
    var call = calls.namedIn(reports).orElseThrow(() -> ApiException.notFound(reports));
    var leg =
        call.ring(
            to,
            phones.of(to.colleague()),
            ApiForm.needed(form, "Url"),
            reports,
            form.getAll("StatusCallbackEvent"),
            true,
            ApiForm.seconds(form.contains("Timeout") ? form.get("Timeout") : RINGING_SECONDS));
    return new JsonObject()
        .put("account_sid", account.accountSid())
        .put("sid", leg.sid())
        .put("status", "queued");
  }

  private JsonObject hangUp(RoutingContext context) {
    String status = ApiForm.needed(context.request().formAttributes(), "Status");
    if (!List.of("completed", "canceled").contains(status)) {
      throw ApiException.badParameter("Status " + status + " is none that can be asked for");
    }
    var call = ofLeg(context);
    var leg = call.leg(context.pathParam("call")).orElseThrow();
    call.hangUp(leg);
    return new JsonObject()
        .put("account_sid", account.accountSid())
        .put("sid", leg.sid())
        .put("status", leg.status().text);
  }

  private JsonObject endConference(RoutingContext context) {
    String sid = context.pathParam("conference");
    if (!"completed".equals(ApiForm.needed(context.request().formAttributes(), "Status"))) {
      throw ApiException.badParameter("a conference can be completed only");
    }
    var call = calls.ofConference(sid).orElseThrow(() -> ApiException.notFound(sid));
    call.hangUp();
    return new JsonObject()
        .put("account_sid", account.accountSid())
        .put("sid", sid)
        .put("status", "completed");
  }

  private JsonObject startStream(RoutingContext context) {
    var form = context.request().formAttributes();
    var verb =
        new Twiml.Stream(
            ApiForm.needed(form, "Url"),
            ApiForm.needed(form, "Name"),
            "both_tracks".equals(form.get("Track")),
            ApiForm.text(form, "StatusCallback"),
            ApiForm.parameters(form));
    var call = ofLeg(context);
    var leg = call.leg(context.pathParam("call")).orElseThrow();
    var stream =
        call.streams()
            .start(leg, verb)
            .orElseThrow(() -> ApiException.badParameter("the call is over, or has such a stream"));
    return stream(leg, stream, "in-progress");
  }

  private JsonObject stopStream(RoutingContext context) {
    var call = ofLeg(context);
    var leg = call.leg(context.pathParam("call")).orElseThrow();
    String sid = context.pathParam("stream");
    var stream = call.streams().find(sid).orElseThrow(() -> ApiException.notFound(sid));
    if (!stream.isOver()) {
      stream.stop();
    }
    return stream(leg, stream, "stopped");
  }

  private JsonObject stream(Leg leg, LegStream stream, String status) {
    return new JsonObject()
        .put("account_sid", account.accountSid())
        .put("call_sid", leg.sid())
        .put("sid", stream.sid())
        .put("name", stream.name())
        .put("status", status);
  }

  private PracticeCall ofLeg(RoutingContext context) {
    String leg = context.pathParam("call");
    return calls.ofLeg(leg).orElseThrow(() -> ApiException.notFound(leg));
  }

  private static void refuse(RoutingContext context) {
    var failure = context.failure();
    var refusal =
        failure instanceof ApiException known
            ? known
            : ApiException.badParameter("not a request of this API");
    int status = failure instanceof ApiException ? refusal.status() : context.statusCode();
    context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(
            new JsonObject()
                .put("code", refusal.code())
                .put("message", refusal.getMessage())
                .put("status", status)
                .encode());
  }
}
