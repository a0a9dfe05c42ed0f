package dev.baton.ledger.store;

/** No call has this id, or none has any more. */
public class UnknownCallException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String callId;

  public UnknownCallException(String callId) {
    this("no call " + callId, callId);
  }

  UnknownCallException(String message, String callId) {
    super(message);
    this.callId = callId;
  }

  public String callId() {
    return callId;
  }
}
