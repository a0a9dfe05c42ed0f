package dev.baton.ledger.call;

/** How a call ended. */
public enum Outcome {
  COMPLETED,
  BUSY,
  NO_ANSWER,
  CANCELED,
  FAILED,
  /** Baton was not there when it ended: the end is that of the last audio heard. */
  LOST
}
