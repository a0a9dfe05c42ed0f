package dev.baton.telephony.webhook;

import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.store.UnknownCallException;
import dev.baton.telephony.call.CallEvent;
import dev.baton.telephony.call.CallEvent.ColleagueReported;
import dev.baton.telephony.call.CallEvent.ConferenceEnded;
import dev.baton.telephony.call.CallEvent.FirstLegReported;
import dev.baton.telephony.call.CallEvent.Joined;
import dev.baton.telephony.call.CallEvent.Left;
import dev.baton.telephony.call.CallEvent.LegReported;
import dev.baton.telephony.control.CallControl;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;

/** What the carrier reports of a call under way. */
final class CallbackWebhooks {

  private final CallControl control;

  CallbackWebhooks(CallControl control) {
    this.control = control;
  }

  /** The call's first leg, reported by the TwiML App or the team's number. */
  Future<Void> firstLeg(RoutingContext context) {
    var form = Form.of(context);
    return report(
        form.callSid(), new FirstLegReported(form.legState(), form.latest(Instant.now())));
  }

  Future<Void> customer(RoutingContext context) {
    return report(Form.callId(context), leg(Form.of(context), LegRole.CUSTOMER));
  }

  Future<Void> colleague(RoutingContext context) {
    var leg = leg(Form.of(context), LegRole.SDR);
    return report(Form.callId(context), new ColleagueReported(context.pathParam("name"), leg));
  }

  Future<Void> conference(RoutingContext context) {
    String callId = Form.callId(context);
    var form = Form.of(context);
    var at = form.latest(Instant.now());
    return switch (form.text("StatusCallbackEvent")) {
      case "participant-join" -> report(callId, new Joined(form.callSid(), at));
      case "participant-leave" ->
          report(callId, new Left(form.callSid(), at))
              .recover(failure -> endIfDeleted(failure, form.text("ConferenceSid")));
      case "conference-end" -> report(callId, new ConferenceEnded(at));
      default -> Future.succeededFuture();
    };
  }

  /** Whom a deleted call has on the line is not known any more: nobody is left waiting. */
  private Future<Void> endIfDeleted(Throwable failure, String conferenceSid) {
    return failure instanceof UnknownCallException
        ? control.endConference(conferenceSid)
        : Future.failedFuture(failure);
  }

  Future<Void> stream(RoutingContext context) {
    String callId = Form.callId(context);
    var form = Form.of(context);
    return switch (form.text("StreamEvent")) {
      case "stream-stopped" -> control.streamStopped(callId, form.streamSid()).mapEmpty();
      case "stream-error" -> control.streamBroke(callId, form.streamSid(), attempt(context));
      default -> Future.succeededFuture();
    };
  }

  private Future<Void> report(String callId, CallEvent event) {
    return control.report(callId, event).mapEmpty();
  }

  private static LegReported leg(Form form, LegRole role) {
    return new LegReported(form.callSid(), role, form.legState(), form.latest(Instant.now()));
  }

  private static int attempt(RoutingContext context) {
    String text = context.pathParam("attempt");
    if (!text.matches("[1-9]\\d{0,3}")) {
      throw WebhookException.badParameter("attempt", "is not a number");
    }
    return Integer.parseInt(text);
  }
}
