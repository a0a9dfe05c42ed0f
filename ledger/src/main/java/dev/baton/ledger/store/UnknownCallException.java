package dev.baton.ledger.store;

/** No call has this id. */
public final class UnknownCallException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnknownCallException(String callId) {
    super("no call " + callId);
  }
}
