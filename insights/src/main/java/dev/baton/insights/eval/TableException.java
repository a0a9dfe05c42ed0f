package dev.baton.insights.eval;

/** A labelled file that cannot be used; the message names the file and says what to mend. */
public final class TableException extends Exception {
  private static final long serialVersionUID = 1;

  TableException(String message) {
    super(message);
  }
}
