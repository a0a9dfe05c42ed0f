package dev.baton.telephony.call;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.call.Leg;
import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.call.LegState;
import dev.baton.ledger.call.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What follows from the legs of a call. */
public final class CallLegs {

  /** How a call ended, by how its answering legs did; the first that any leg has decides. */
  private static final Map<LegState, Outcome> OUTCOMES =
      new TreeMap<>(
          Map.of(
              LegState.COMPLETED, Outcome.COMPLETED,
              LegState.BUSY, Outcome.BUSY,
              LegState.NO_ANSWER, Outcome.NO_ANSWER,
              LegState.CANCELED, Outcome.CANCELED,
              LegState.FAILED, Outcome.FAILED,
              LegState.INVALID, Outcome.INVALID));

  private CallLegs() {}

  /** The side that is called, and answers or does not. */
  public static LegRole answering(Call call) {
    return call.direction() == Direction.OUTBOUND ? LegRole.CUSTOMER : LegRole.SDR;
  }

  /** Whose leg this is, also before the carrier has told of it: the caller's leg names the call. */
  static LegRole role(Call call, String legId) {
    return call.leg(legId)
        .map(Leg::role)
        .orElseGet(() -> legId.equals(call.id()) ? calling(call) : answering(call));
  }

  /**
   * Legs that nobody is there for any more, to be hung up: all of a side whose other side is over,
   * and colleagues' when another has taken the call.
   */
  public static List<Leg> leftOver(Call call) {
    return call.legs().stream()
        .filter(leg -> !leg.state().isFinal())
        .filter(leg -> over(call, other(leg.role())) || tooLate(call, leg))
        .toList();
  }

  /** The call, ended if its last leg has; whoever is called always gets one, if only to fail. */
  static Call settled(Call call, Instant at) {
    boolean over =
        call.leg(answering(call)).isPresent()
            && call.legs().stream().allMatch(leg -> leg.state().isFinal());
    return over ? call.ended(outcome(call), at) : call;
  }

  private static Outcome outcome(Call call) {
    var states = legs(call, answering(call)).stream().map(Leg::state).toList();
    return OUTCOMES.entrySet().stream()
        .filter(entry -> states.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Outcome.CANCELED);
  }

  private static boolean over(Call call, LegRole side) {
    var legs = legs(call, side);
    boolean moreToCome =
        call.direction() == Direction.INBOUND
            && side == LegRole.SDR
            && legs.size() < call.parties().rung().size()
            && legs.stream().noneMatch(leg -> leg.state() == LegState.COMPLETED);
    return !legs.isEmpty() && !moreToCome && legs.stream().allMatch(leg -> leg.state().isFinal());
  }

  private static boolean tooLate(Call call, Leg leg) {
    if (leg.role() != answering(call)) {
      return false;
    }
    boolean taken =
        legs(call, leg.role()).stream().anyMatch(one -> one.state() == LegState.IN_PROGRESS);
    return takenByAnother(call, leg) || (taken && leg.state() != LegState.IN_PROGRESS);
  }

  private static boolean takenByAnother(Call call, Leg leg) {
    String colleague = call.parties().colleague();
    return call.direction() == Direction.INBOUND
        && colleague != null
        && leg.colleague() != null
        && !leg.colleague().equals(colleague);
  }

  private static List<Leg> legs(Call call, LegRole role) {
    return call.legs().stream().filter(leg -> leg.role() == role).toList();
  }

  private static LegRole calling(Call call) {
    return other(answering(call));
  }

  private static LegRole other(LegRole role) {
    return role == LegRole.SDR ? LegRole.CUSTOMER : LegRole.SDR;
  }
}
