package dev.baton.ledger.team;

/** What a colleague does, and so what they may see. */
public enum Role {
  SDR,
  ADMINISTRATOR
}
