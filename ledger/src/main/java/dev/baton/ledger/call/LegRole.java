package dev.baton.ledger.call;

/** Who is at the end of a leg. */
public enum LegRole {
  SDR,
  CUSTOMER
}
