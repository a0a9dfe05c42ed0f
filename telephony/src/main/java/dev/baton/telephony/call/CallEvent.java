package dev.baton.telephony.call;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.call.Leg;
import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.call.LegState;
import dev.baton.ledger.consent.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Something that the carrier reports of a call: a pure change of it. Reports come late, twice and
 * in any order; each says only what it knows, and what is known already changes nothing.
 */
public sealed interface CallEvent extends UnaryOperator<Call> {

  /** A state of a leg; a leg that was not known is added. */
  record LegReported(String legId, LegRole role, LegState state, Instant at) implements CallEvent {

    @Override
    public Call apply(Call call) {
      var known = call.leg(legId).orElse(new Leg(legId, role, LegState.INITIATED));
      var changed = call.with(known.reported(state));
      if (role == CallLegs.answering(call)) {
        changed = progressed(changed, known);
      }
      return CallLegs.settled(changed, at);
    }

    private Call progressed(Call call, Leg before) {
      return switch (state) {
        case RINGING -> call.ringing();
        case IN_PROGRESS ->
            call.answered(
                Math.max(0, Duration.between(call.progress().startedAt(), at).toMillis()));
        case COMPLETED -> before.state().isFinal() ? call : call.answeredUnknown();
        default -> call;
      };
    }
  }

  /** A state of the leg that began the call. */
  record FirstLegReported(LegState state, Instant at) implements CallEvent {

    @Override
    public Call apply(Call call) {
      return new LegReported(call.id(), CallLegs.role(call, call.id()), state, at).apply(call);
    }
  }

  /** A state of a leg that rings a colleague; who takes the call first is the call's colleague. */
  record ColleagueReported(String name, LegReported leg) implements CallEvent {

    @Override
    public Call apply(Call call) {
      var known =
          call.leg(leg.legId()).orElse(new Leg(leg.legId(), leg.role(), LegState.INITIATED));
      var changed = leg.apply(call.with(known.of(name)));
      boolean taken = leg.state() == LegState.IN_PROGRESS && call.parties().colleague() == null;
      return taken ? changed.withColleague(name) : changed;
    }
  }

  /** A colleague takes a call that rings; who is first has it. */
  record Claimed(String name) implements CallEvent {

    @Override
    public Call apply(Call call) {
      boolean open =
          call.parties().colleague() == null && call.progress().state() != CallState.ENDED;
      return open && call.parties().rung().contains(name) ? call.withColleague(name) : call;
    }
  }

  /**
   * A colleague calls back who could not be answered; who does first has the missed call. Nothing
   * where the call was answered, is another's, or came from another number.
   */
  record CalledBack(String name, String number) implements CallEvent {

    @Override
    public Call apply(Call call) {
      String whose = call.parties().colleague();
      boolean theirs = whose == null || whose.equals(name);
      return theirs && call.missed() && number.equals(call.parties().number())
          ? call.calledBackBy(name)
          : call;
    }
  }

  /** A leg is in the call's conference: what it was told before, it has heard. */
  record Joined(String legId, Instant at) implements CallEvent {

    @Override
    public Call apply(Call call) {
      var joined =
          new LegReported(legId, CallLegs.role(call, legId), LegState.IN_PROGRESS, at).apply(call);
      return joined.with(joined.terms().heard(legId, at));
    }
  }

  /** A leg is told a notice; of a call that is over nobody is told anything. */
  record Told(String legId, Notice notice, Instant at) implements CallEvent {

    @Override
    public Call apply(Call call) {
      return call.progress().state() == CallState.ENDED
          ? call
          : call.with(call.terms().told(legId, notice, at));
    }
  }

  /** A leg has left the call's conference; nobody is asked back into it. */
  record Left(String legId, Instant at) implements CallEvent {

    @Override
    public Call apply(Call call) {
      return new LegReported(legId, CallLegs.role(call, legId), LegState.COMPLETED, at).apply(call);
    }
  }

  /** The conference is over for all who were in it; those that still ring report for themselves. */
  record ConferenceEnded(Instant at) implements CallEvent {

    @Override
    public Call apply(Call call) {
      var changed = call;
      for (var leg : call.legs()) {
        if (leg.state() == LegState.IN_PROGRESS) {
          changed = new Left(leg.id(), at).apply(changed);
        }
      }
      return changed;
    }
  }
}
