package dev.baton.telephony.practice;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * What the REST API is asked of legs, rung into a conference, hung up, streamed, and of all in one.
 */
final class LegRequests {

  private final CallRegister calls;
  private final PracticePhones phones;
  private final String accountSid;

  LegRequests(CallRegister calls, PracticePhones phones, String accountSid) {
    this.calls = calls;
    this.phones = phones;
    this.accountSid = accountSid;
  }

  Future<JsonObject> ring(RoutingContext context) {
    var form = RestForm.of(context);
    var wish = form.ring("", Boolean.parseBoolean(form.text("EndConferenceOnExit")));
    return calls
        .inConference(context.pathParam("conference"))
        .map(
            call ->
                answer()
                    .put("call_sid", ring(call, wish).sid())
                    .put("conference_sid", call.conferenceSid())
                    .put("status", "queued"));
  }

  /**
   * Rings a leg that asks what to do once it is answered. Which call it comes to is not known until
   * then; the line takes it from the address that the leg reports to.
   */
  JsonObject call(RoutingContext context) {
    var form = RestForm.of(context);
    var wish = form.ring(form.needed("Url"), true);
    String reports = form.needed("StatusCallback");
    var call = calls.namedIn(reports).orElseThrow(() -> ApiException.notFound(reports));
    return answer().put("sid", ring(call, wish).sid()).put("status", "queued");
  }

  private Leg ring(PracticeCall call, RingWish wish) {
    return call.ring(wish, phones.of(wish.to().colleague()));
  }

  JsonObject hangUp(RoutingContext context) {
    String status = RestForm.of(context).needed("Status");
    if (!List.of("completed", "canceled").contains(status)) {
      throw ApiException.badParameter("Status " + status + " is none that can be asked for");
    }
    var call = ofLeg(context);
    var leg = leg(call, context);
    call.hangUp(leg);
    return answer().put("sid", leg.sid()).put("status", leg.status().text);
  }

  JsonObject endConference(RoutingContext context) {
    String sid = context.pathParam("conference");
    if (!"completed".equals(RestForm.of(context).needed("Status"))) {
      throw ApiException.badParameter("a conference can be completed only");
    }
    var call = calls.ofConference(sid).orElseThrow(() -> ApiException.notFound(sid));
    call.hangUp();
    return answer().put("sid", sid).put("status", "completed");
  }

  JsonObject startStream(RoutingContext context) {
    var verb = RestForm.of(context).stream();
    var call = ofLeg(context);
    var leg = leg(call, context);
    var stream =
        call.streams()
            .start(leg, verb)
            .orElseThrow(() -> ApiException.badParameter("the call is over, or has such a stream"));
    return answer(leg, stream, "in-progress");
  }

  JsonObject stopStream(RoutingContext context) {
    var call = ofLeg(context);
    String sid = context.pathParam("stream");
    var stream = call.streams().find(sid).orElseThrow(() -> ApiException.notFound(sid));
    if (!stream.isOver()) {
      stream.stop();
    }
    return answer(leg(call, context), stream, "stopped");
  }

  private PracticeCall ofLeg(RoutingContext context) {
    String leg = context.pathParam("call");
    return calls.ofLeg(leg).orElseThrow(() -> ApiException.notFound(leg));
  }

  private static Leg leg(PracticeCall call, RoutingContext context) {
    return call.leg(context.pathParam("call")).orElseThrow();
  }

  private JsonObject answer() {
    return new JsonObject().put("account_sid", accountSid);
  }

  private JsonObject answer(Leg leg, LegStream stream, String status) {
    return answer()
        .put("call_sid", leg.sid())
        .put("sid", stream.sid())
        .put("name", stream.name())
        .put("status", status);
  }
}
