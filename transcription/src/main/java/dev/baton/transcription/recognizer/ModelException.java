package dev.baton.transcription.recognizer;

import java.nio.file.Path;

/** A speech model that cannot be used; the message is one line for a person, naming the model. */
public final class ModelException extends Exception {
  private static final long serialVersionUID = 1;

  ModelException(Path model, String wrong) {
    super("speech model " + model + ": " + wrong);
  }

  ModelException(Path model, String wrong, Throwable cause) {
    super("speech model " + model + ": " + wrong, cause);
  }
}
