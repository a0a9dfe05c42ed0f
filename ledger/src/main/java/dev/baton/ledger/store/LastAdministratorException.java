package dev.baton.ledger.store;

/** A change that is refused because nobody would administer any more. */
public final class LastAdministratorException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LastAdministratorException() {
    super("nobody else administers");
  }
}
