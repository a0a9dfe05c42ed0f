package dev.baton.transcription.eval;

/** Recordings that cannot be used; the message names the file and says what is wrong. */
public final class SampleException extends Exception {
  private static final long serialVersionUID = 1;

  SampleException(String message) {
    super(message);
  }

  SampleException(String message, Throwable cause) {
    super(message, cause);
  }
}
