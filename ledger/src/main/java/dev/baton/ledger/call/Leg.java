package dev.baton.ledger.call;

/**
 * One party's connection to the call.
 *
 * @param id the carrier's id of the leg
 */
public record Leg(String id, LegRole role, LegState state) {

  /** This leg after a report of {@code next}; a late or repeated report changes nothing. */
  public Leg reported(LegState next) {
    return state.leadsTo(next) ? new Leg(id, role, next) : this;
  }
}
