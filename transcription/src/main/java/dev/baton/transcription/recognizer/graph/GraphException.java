package dev.baton.transcription.recognizer.graph;

import java.io.IOException;

/** A model whose graph is of another form than the one that words can be added to. */
public final class GraphException extends IOException {
  private static final long serialVersionUID = 1;

  GraphException(String message) {
    super(message);
  }
}
