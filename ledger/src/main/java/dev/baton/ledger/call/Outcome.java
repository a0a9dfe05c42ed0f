package dev.baton.ledger.call;

/** How a call ended. */
public enum Outcome {
  COMPLETED,
  BUSY,
  NO_ANSWER,
  CANCELED,
  FAILED,
  /** There is no such number. */
  INVALID,
  /** Baton was not there when it ended: the end is that of the last audio heard. */
  LOST
}
