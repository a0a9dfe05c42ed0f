package dev.baton.ledger.call;

/** Where a call is in its life; it only moves forward. */
public enum CallState {
  DIALING,
  RINGING,
  LIVE,
  ENDED
}
