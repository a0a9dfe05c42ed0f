package dev.baton.ledger.settings;

/** A setting that is missing or makes no sense; the message is for the person who set it. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SettingsException(String message) {
    super(message);
  }

  public SettingsException(String message, Throwable cause) {
    super(message, cause);
  }
}
