package dev.baton.ledger.call;

/**
 * One party's connection to the call.
 *
 * @param id the carrier's id of the leg
 * @param colleague name of the account at its end; null where none is, or nobody knows
 */
public record Leg(String id, LegRole role, LegState state, String colleague) {

  /** A leg of somebody who has no account, or of whom that is not known. */
  public Leg(String id, LegRole role, LegState state) {
    this(id, role, state, null);
  }

  /** This leg after a report of {@code next}; a late or repeated report changes nothing. */
  public Leg reported(LegState next) {
    return state.leadsTo(next) ? new Leg(id, role, next, colleague) : this;
  }

  public Leg of(String name) {
    return new Leg(id, role, state, name);
  }
}
