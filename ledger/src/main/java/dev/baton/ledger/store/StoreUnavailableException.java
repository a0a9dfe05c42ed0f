package dev.baton.ledger.store;

/** The store cannot be used; the message names its host or folder and says what to do. */
public final class StoreUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A server's reason may quote pages of what it could not read. */
  private static final int LONGEST_MESSAGE = 400;

  StoreUnavailableException(String message, Throwable cause) {
    super(shortened(message), cause);
  }

  private static String shortened(String message) {
    return message.length() <= LONGEST_MESSAGE
        ? message
        : message.substring(0, LONGEST_MESSAGE) + "…";
  }
}
