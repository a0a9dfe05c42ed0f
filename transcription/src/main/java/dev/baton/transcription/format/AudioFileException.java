package dev.baton.transcription.format;

import java.io.IOException;
import java.nio.file.Path;

/** A recording that cannot be read; the message is one line for a person, naming the file. */
public final class AudioFileException extends IOException {
  private static final long serialVersionUID = 1;

  AudioFileException(Path file, String wrong) {
    super(file + ": " + wrong);
  }

  AudioFileException(Path file, String wrong, Throwable cause) {
    super(file + ": " + wrong, cause);
  }

  AudioFileException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
