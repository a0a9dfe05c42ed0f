package dev.baton.insights.transcript;

/** A transcript that cannot be read; the message names the file and says what to mend. */
public final class TranscriptException extends Exception {
  private static final long serialVersionUID = 1;

  TranscriptException(String message) {
    super(message);
  }
}
