package dev.baton.telephony.media;

/** A message that is none; the message says why and is told to whoever sent it. */
final class MediaException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MediaException(String message) {
    super(message);
  }

  MediaException(String message, Throwable cause) {
    super(message, cause);
  }
}
