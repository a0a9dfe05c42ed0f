package dev.baton.ledger.settings;

import java.net.BindException;

/** A setting that is missing or makes no sense; the message is for the person who set it. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SettingsException(String message) {
    super(message);
  }

  public SettingsException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * A port that cannot be listened on.
   *
   * @param option of the command line that gives another
   */
  public static SettingsException cannotListen(
      Setting<Integer> setting, String host, int port, String option, Throwable failure) {
    boolean taken =
        failure instanceof BindException && String.valueOf(failure.getMessage()).contains("in use");
    String why =
        taken
            ? "port %d of %s is taken; choose another with %s".formatted(port, host, option)
            : "cannot listen on port %d of %s: %s".formatted(port, host, failure.getMessage());
    return new SettingsException(setting.name() + ": " + why, failure);
  }
}
