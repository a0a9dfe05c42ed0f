package dev.baton.telephony.webhook;

import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.forgetting.Forgettable;
import dev.baton.ledger.store.Forgetting;
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
import java.util.function.Supplier;

/** What the carrier reports of a call under way. */
final class CallbackWebhooks {

  private static final Supplier<Future<Void>> NOTHING = Future::succeededFuture;

  private final CallControl control;
  private final Forgetting forgetting;

  CallbackWebhooks(CallControl control, Forgetting forgetting) {
    this.control = control;
    this.forgetting = forgetting;
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
          ofDeleted(
              callId,
              control.report(callId, new Left(form.callSid(), at)),
              // Whom a deleted call has on the line is not known any more: nobody is left waiting.
              () -> control.endConference(form.text("ConferenceSid")));
      case "conference-end" -> report(callId, new ConferenceEnded(at));
      default -> Future.succeededFuture();
    };
  }

  Future<Void> stream(RoutingContext context) {
    String callId = Form.callId(context);
    var form = Form.of(context);
    return switch (form.text("StreamEvent")) {
      case "stream-stopped" ->
          ofDeleted(callId, control.streamStopped(callId, form.streamSid()), NOTHING);
      case "stream-error" ->
          ofDeleted(
              callId, control.streamBroke(callId, form.streamSid(), attempt(context)), NOTHING);
      default -> Future.succeededFuture();
    };
  }

  private Future<Void> report(String callId, CallEvent event) {
    return ofDeleted(callId, control.report(callId, event), NOTHING);
  }

  /** The carrier goes on to report of a call that is deleted: that is no error. */
  private Future<Void> ofDeleted(
      String callId, Future<?> reported, Supplier<Future<Void>> otherwise) {
    return reported
        .<Void>mapEmpty()
        .recover(
            failure ->
                failure instanceof UnknownCallException
                    ? forgetting
                        .tombstone(Forgettable.call(callId))
                        .compose(
                            stone ->
                                stone.isPresent() ? otherwise.get() : Future.failedFuture(failure))
                    : Future.failedFuture(failure));
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
