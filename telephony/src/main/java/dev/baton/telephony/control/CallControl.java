package dev.baton.telephony.control;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.call.Leg;
import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.call.LegState;
import dev.baton.ledger.store.Calls;
import dev.baton.telephony.call.CallEvent;
import dev.baton.telephony.call.CallEvent.Claimed;
import dev.baton.telephony.call.CallEvent.ColleagueReported;
import dev.baton.telephony.call.CallEvent.LegReported;
import dev.baton.telephony.call.CallLegs;
import dev.baton.telephony.rest.CarrierRest;
import dev.baton.telephony.ticket.TicketOffice;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves calls on: what the carrier reports goes into the ledger, and what follows from it is asked
 * of the carrier. Everything may be told twice and to any node.
 */
public final class CallControl {

  /** Streams that a call may begin, in all; a network that breaks more of them will not heal. */
  private static final int MOST_STREAMS = 20;

  /** The carrier's errors that say so: twilio.com/docs/api/errors. */
  private static final Set<Integer> NO_SUCH_NUMBER = Set.of(13223, 13224, 21211, 21217);

  private static final Logger LOG = LoggerFactory.getLogger(CallControl.class);

  private final Calls calls;
  private final CarrierRest carrier;
  private final TicketOffice tickets;

  public CallControl(Calls calls, CarrierRest carrier, TicketOffice tickets) {
    this.calls = calls;
    this.carrier = carrier;
    this.tickets = tickets;
  }

  /** Stores what was reported, and hangs up whoever is left over by it. */
  public Future<Call> report(String callId, CallEvent event) {
    return calls.change(callId, event).onSuccess(this::hangUpLeftOver);
  }

  /**
   * Rings the customer of a call that a colleague has placed.
   *
   * @param told whether they are told a notice first
   */
  public Future<Call> ringCustomer(Call call, boolean told) {
    String number = call.parties().number();
    var rung =
        told
            ? carrier.ringCustomerWithNotice(call.id(), number)
            : carrier.ringCustomer(call.id(), number);
    return rung.map(
            legId -> new LegReported(legId, LegRole.CUSTOMER, LegState.INITIATED, Instant.now()))
        .otherwise(failure -> failed(call, "customer", LegRole.CUSTOMER, failure))
        .compose(event -> report(call.id(), event));
  }

  /** Rings all that the call is to ring at once; who answers first has it. */
  public Future<Void> ringColleagues(Call call) {
    var names = call.parties().rung();
    return Future.join(names.stream().map(name -> ringColleague(call, name)).toList()).mapEmpty();
  }

  private Future<Call> ringColleague(Call call, String name) {
    return carrier
        .ringColleague(call.id(), name)
        .map(legId -> new LegReported(legId, LegRole.SDR, LegState.INITIATED, Instant.now()))
        .otherwise(failure -> failed(call, name, LegRole.SDR, failure))
        .compose(event -> report(call.id(), new ColleagueReported(name, event)));
  }

  /** Gives a call that rings to a colleague, if nobody has it; the rest ring no more. */
  public Future<Call> claim(String callId, String colleague) {
    return report(callId, new Claimed(colleague));
  }

  /** Hangs up what a colleague has of a call; nothing where that is over. */
  public Future<Call> hangUp(Call call, String colleague) {
    var legs =
        call.legs().stream()
            .filter(leg -> colleague.equals(leg.colleague()) && !leg.state().isFinal())
            .toList();
    return Future.join(legs.stream().map(leg -> hangUp(call, leg)).toList())
        .compose(done -> calls.find(call.id()))
        .map(now -> now.orElse(call));
  }

  private Future<Call> hangUp(Call call, Leg leg) {
    return carrier.hangUp(leg.id()).compose(done -> report(call.id(), hungUp(leg)));
  }

  /** A leg that the carrier did not make has an id of ours. */
  private static LegReported failed(Call call, String who, LegRole role, Throwable failure) {
    LOG.atWarn()
        .addKeyValue("callId", call.id())
        .log("the carrier does not ring {}: {}", role, reason(failure));
    var state = NO_SUCH_NUMBER.contains(code(failure)) ? LegState.INVALID : LegState.FAILED;
    return new LegReported(call.id() + "-" + who, role, state, Instant.now());
  }

  private void hangUpLeftOver(Call call) {
    for (var leg : CallLegs.leftOver(call)) {
      carrier
          .hangUp(leg.id())
          .compose(done -> calls.change(call.id(), hungUp(leg)))
          .onFailure(
              failure ->
                  LOG.atInfo()
                      .addKeyValue("callId", call.id())
                      .log("leg of {} not hung up: {}", leg.role(), reason(failure)));
    }
  }

  private static CallEvent hungUp(Leg leg) {
    var state = leg.state() == LegState.IN_PROGRESS ? LegState.COMPLETED : LegState.CANCELED;
    return new LegReported(leg.id(), leg.role(), state, Instant.now());
  }

  /** Hangs up whoever is in a conference whose call is not known. */
  public Future<Void> endConference(String conferenceSid) {
    return carrier.endConference(conferenceSid);
  }

  /** A stream of the call's first leg sends no more. */
  public Future<Call> streamStopped(String callId, String streamId) {
    return calls.change(
        callId, call -> call.stream(streamId).map(one -> call.with(one.closed())).orElse(call));
  }

  /**
   * A stream broke, or never came to be: while the call lives, another takes its place. Repeated
   * reports ask for the same name, which the carrier gives once.
   *
   * @param attempt which of the call's streams this was, from 1
   */
  public Future<Void> streamBroke(String callId, String streamId, int attempt) {
    return streamStopped(callId, streamId).compose(call -> carryOn(call, attempt + 1));
  }

  private Future<Void> carryOn(Call call, int attempt) {
    boolean over =
        call.progress().state() == CallState.ENDED
            || call.leg(call.id()).map(leg -> leg.state().isFinal()).orElse(true);
    boolean another = call.streams().stream().anyMatch(stream -> stream.open());
    boolean wanted = call.terms().mode().transcribes();
    if (over || another || !wanted) {
      return Future.succeededFuture();
    }
    if (attempt > MOST_STREAMS) {
      LOG.atError()
          .addKeyValue("callId", call.id())
          .log("{} streams broke; it goes on without", MOST_STREAMS);
      return Future.succeededFuture();
    }
    LOG.atWarn()
        .addKeyValue("callId", call.id())
        .log("its stream broke; asking for stream {}", attempt);
    String token = tickets.issue(call, call.id(), Instant.now());
    return carrier
        .startStream(call.id(), call.id(), attempt, token)
        .onFailure(
            failure ->
                LOG.atWarn()
                    .addKeyValue("callId", call.id())
                    .log("no new stream: {}", reason(failure)));
  }

  /** The kind of failure only: a carrier's message may quote the number. */
  private static String reason(Throwable failure) {
    return failure instanceof com.twilio.exception.ApiException refusal
        ? "carrier's error " + refusal.getCode()
        : failure.getClass().getSimpleName();
  }

  private static int code(Throwable failure) {
    return failure instanceof com.twilio.exception.ApiException refusal && refusal.getCode() != null
        ? refusal.getCode()
        : 0;
  }
}
