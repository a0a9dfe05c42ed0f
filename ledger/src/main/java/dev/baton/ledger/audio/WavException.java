package dev.baton.ledger.audio;

import java.io.IOException;
import java.nio.file.Path;

/** A file that cannot be read as WAV; the message is one line for a person, naming the file. */
public final class WavException extends IOException {
  private static final long serialVersionUID = 1;

  public WavException(Path file, String wrong) {
    super(file + ": " + wrong);
  }

  WavException(Path file, String wrong, Throwable cause) {
    super(file + ": " + wrong, cause);
  }
}
