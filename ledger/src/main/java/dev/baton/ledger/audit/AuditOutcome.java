package dev.baton.ledger.audit;

/** Whether what was tried was done. */
public enum AuditOutcome {
  DONE,
  REFUSED
}
