package dev.baton.ledger.team;

/** What a colleague does, and so what they may see; docs/security.md has the table. */
public enum Role {
  /** Calls leads. */
  SDR,
  /** Takes over the customers that are handed to them. */
  SALES_REP,
  /** Listens to everybody's calls, to help. */
  COACH,
  /** Sees what became of leads, and neither words, audio nor numbers. */
  MARKETING,
  /** Looks after accounts, settings and what is kept. */
  ADMINISTRATOR
}
