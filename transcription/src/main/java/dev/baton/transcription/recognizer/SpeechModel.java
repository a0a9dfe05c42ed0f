package dev.baton.transcription.recognizer;

/** A loaded model; one serves any number of recognizers, on any threads. */
public interface SpeechModel extends AutoCloseable {

  /**
   * A new recognizer; takes about 50 ms.
   *
   * @throws IllegalStateException when the model is closed or cannot give one
   */
  SpeechRecognizer recognizer();

  /** No new recognizers; frees the model once the last one is closed. Idempotent. */
  @Override
  void close();
}
