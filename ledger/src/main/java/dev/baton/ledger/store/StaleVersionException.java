package dev.baton.ledger.store;

/** A change was made from a version that is not the newest any more. */
public final class StaleVersionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StaleVersionException(long version) {
    super("version " + version + " is not the newest any more");
  }
}
