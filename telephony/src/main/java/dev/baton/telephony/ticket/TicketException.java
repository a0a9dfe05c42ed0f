package dev.baton.telephony.ticket;

/** A token that gives no right; the message says why and may be told to whoever sent it. */
public final class TicketException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TicketException(String message) {
    super(message);
  }
}
