package dev.baton.ledger.insight;

/** What people make of an insight. */
public enum InsightState {
  SUGGESTED,
  CONFIRMED,
  REJECTED,
  NOTED_BY_HAND
}
