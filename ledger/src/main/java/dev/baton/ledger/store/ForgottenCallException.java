package dev.baton.ledger.store;

/** The call was deleted: nothing of it is kept any more. */
public final class ForgottenCallException extends UnknownCallException {
  private static final long serialVersionUID = 1;

  ForgottenCallException(String callId) {
    super("call " + callId + " was deleted", callId);
  }
}
