package dev.baton.insights.framework;

/** A framework that there is not, or whose file is broken; the message says what to mend. */
public final class FrameworkException extends Exception {
  private static final long serialVersionUID = 1;

  FrameworkException(String message) {
    super(message);
  }
}
