package dev.baton.telephony.webhook;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.bus.Refusal;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.call.Leg;
import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.call.LegState;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.consent.CallingPolicy;
import dev.baton.ledger.consent.NoticeTold;
import dev.baton.ledger.consent.RecordingMode;
import dev.baton.ledger.consent.Terms;
import dev.baton.ledger.store.Audit;
import dev.baton.ledger.store.Calls;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.Policies;
import dev.baton.ledger.store.StoreUnavailableException;
import dev.baton.telephony.account.PhoneNumbers;
import dev.baton.telephony.account.TwilioAccount;
import dev.baton.telephony.control.CallControl;
import dev.baton.telephony.dial.DialPermits;
import dev.baton.telephony.dial.FreeColleagues;
import dev.baton.telephony.ticket.TicketOffice;
import dev.baton.telephony.voice.CallTwiml;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/** A new call: a colleague dials in the browser, or a customer calls the hotline. */
final class VoiceWebhook {

  private static final String CLIENT = "client:";
  private static final String PERMIT = "Permit";

  private final TwilioAccount account;
  private final Calls calls;
  private final Policies policies;
  private final Audit audit;
  private final CallControl control;
  private final TicketOffice tickets;
  private final String language;
  private final DialPermits permits;
  private final FreeColleagues free;

  VoiceWebhook(
      TwilioAccount account,
      Ledger ledger,
      CallControl control,
      TicketOffice tickets,
      String language,
      DialPermits permits,
      FreeColleagues free) {
    this.account = account;
    this.calls = ledger.calls();
    this.policies = ledger.policies();
    this.audit = ledger.audit();
    this.control = control;
    this.tickets = tickets;
    this.language = language;
    this.permits = permits;
    this.free = free;
  }

  /** The colleague goes into a conference, then the customer is rung into it. */
  Future<Void> dialed(RoutingContext context) {
    var form = Form.of(context);
    String id = form.callSid();
    String from = form.text("From");
    if (!from.startsWith(CLIENT) || from.length() == CLIENT.length()) {
      throw WebhookException.badParameter("From", "is not a browser's");
    }
    var number = PhoneNumbers.e164(form.text("To"));
    if (number.isEmpty()) {
      return answer(context, CallTwiml.sorry("This is not a telephone number."));
    }
    String colleague = from.substring(CLIENT.length());
    var call =
        Call.begun(id, Direction.OUTBOUND, language, now())
            .withColleague(colleague)
            .withNumber(number.get())
            .with(new Leg(id, LegRole.SDR, LegState.IN_PROGRESS, colleague));
    // Somebody waits for the ringing: what does not need each other is asked for at once.
    var policy = policies.calling();
    return permits
        .use(form.find(PERMIT).orElse(""), colleague, number.get(), id)
        .compose(reason -> overridden(call, reason))
        .compose(
            reason ->
                policy.compose(known -> begin(context, call.with(terms(known, reason)), known)))
        .recover(failure -> refuse(context, failure));
  }

  /** That somebody calls within quiet hours is written before anybody is rung. */
  private Future<Optional<String>> overridden(Call call, Optional<String> reason) {
    var entry =
        AuditEntry.of(
            call.parties().colleague(),
            AuditAction.QUIET_HOURS_OVERRIDDEN,
            AuditSubject.call(call.id()));
    return reason.isEmpty() ? Future.succeededFuture(reason) : audit.append(entry).map(reason);
  }

  private static Terms terms(CallingPolicy policy, Optional<String> reason) {
    return Terms.of(policy.recording()).withQuietHoursReason(reason.orElse(null));
  }

  private Future<Void> begin(RoutingContext context, Call call, CallingPolicy policy) {
    boolean told = policy.notice(call.language()).isPresent();
    return calls
        .begin(call)
        .compose(
            stored ->
                answer(context, conference(stored, true))
                    .onSuccess(
                        answered ->
                            onceOf(call, stored, begun -> control.ringCustomer(begun, told))));
  }

  private static Future<Void> refuse(RoutingContext context, Throwable failure) {
    if (failure instanceof Refusal) {
      return answer(context, CallTwiml.sorry(failure.getMessage()));
    }
    return failure instanceof StoreUnavailableException
        ? answer(context, CallTwiml.sorry("Calls cannot be placed now. Please try again."))
        : Future.failedFuture(failure);
  }

  /** The customer goes into a conference, then the colleagues who are free are rung into it. */
  Future<Void> rangHotline(RoutingContext context) {
    var form = Form.of(context);
    String id = form.callSid();
    var call =
        Call.begun(id, Direction.INBOUND, language, now())
            .withNumber(form.find("From").flatMap(PhoneNumbers::e164).orElse(null))
            .with(new Leg(id, LegRole.CUSTOMER, LegState.IN_PROGRESS));
    return calls
        .find(id)
        .compose(
            known ->
                known.isPresent()
                    ? Future.succeededFuture(known.get().parties().rung())
                    : free.now())
        .compose(
            names ->
                names.isEmpty()
                    ? nobodyIsFree(context, call)
                    : ring(context, call.withRung(names)));
  }

  /** The call is missed: it is stored, so that somebody calls back. Nothing of it is heard. */
  private Future<Void> nobodyIsFree(RoutingContext context, Call call) {
    var missed =
        call.with(new Leg(call.id(), LegRole.CUSTOMER, LegState.COMPLETED))
            .with(Terms.of(RecordingMode.OFF))
            .ended(Outcome.NO_ANSWER, call.progress().startedAt());
    return calls
        .begin(missed)
        .compose(
            stored ->
                answer(
                    context,
                    CallTwiml.sorry("Nobody can take your call now. We will call you back.")));
  }

  private Future<Void> ring(RoutingContext context, Call call) {
    return policies
        .calling()
        .compose(policy -> calls.begin(call.with(terms(policy, call))))
        .compose(
            stored ->
                answer(context, conference(stored, false))
                    .onSuccess(answered -> onceOf(call, stored, control::ringColleagues)));
  }

  /** Who calls the hotline hears the notice on the call's first leg, before anything is kept. */
  private static Terms terms(CallingPolicy policy, Call call) {
    var terms = Terms.of(policy.recording());
    return policy
        .notice(call.language())
        .map(notice -> terms.told(call.id(), notice, call.progress().startedAt()))
        .orElse(terms);
  }

  private String conference(Call call, boolean stays) {
    var terms = call.terms();
    var notice = terms.told(call.id()).map(NoticeTold::notice);
    Optional<String> token =
        terms.mode().transcribes()
            ? Optional.of(tickets.issue(call, call.id(), Instant.now()))
            : Optional.empty();
    return CallTwiml.conference(account, call.id(), notice, token, stays);
  }

  private static Future<Void> answer(RoutingContext context, String twiml) {
    return context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/xml").end(twiml);
  }

  /** The store gives back the first of repeated beginnings; only that one rings anybody. */
  private static void onceOf(Call begun, Call stored, Consumer<Call> ring) {
    if (begun.progress().startedAt().equals(stored.progress().startedAt())) {
      ring.accept(stored);
    }
  }

  /** As exact as the store keeps it. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
