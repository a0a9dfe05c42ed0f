package dev.baton.ledger.call;

/** State of a leg; {@link #isFinal()} states are never left. */
public enum LegState {
  INITIATED,
  RINGING,
  IN_PROGRESS,
  COMPLETED,
  BUSY,
  NO_ANSWER,
  CANCELED,
  FAILED,
  /** The carrier knows no such number. */
  INVALID;

  public boolean isFinal() {
    return compareTo(COMPLETED) >= 0;
  }

  /** Whether a report of {@code next} says something new: reports may arrive out of order. */
  public boolean leadsTo(LegState next) {
    return !isFinal() && next.compareTo(this) > 0;
  }
}
