package dev.baton.ledger.bus;

/** A request that was understood and is not granted; the message is for the person who asked. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Refusal(String message) {
    super(message);
  }
}
