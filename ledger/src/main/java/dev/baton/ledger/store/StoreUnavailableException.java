package dev.baton.ledger.store;

/** The store cannot be used; the message names its host or folder and says what to do. */
public final class StoreUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
