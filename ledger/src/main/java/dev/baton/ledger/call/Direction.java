package dev.baton.ledger.call;

/** Who called whom, seen from the team. */
public enum Direction {
  /** A colleague called the customer. */
  OUTBOUND,
  /** The customer called the hotline. */
  INBOUND
}
