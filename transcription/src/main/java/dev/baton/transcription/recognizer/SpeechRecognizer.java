package dev.baton.transcription.recognizer;

import java.util.List;

/**
 * Turns one run of one speaker's audio into words. Used by one thread at a time; failures are
 * {@link RuntimeException}s, after which it is only to be closed.
 */
public interface SpeechRecognizer extends AutoCloseable {

  /** Audio that the network computes at once, counted from the first sample; in ms. */
  int CHUNK_MS = 300;

  /**
   * Decodes on.
   *
   * @param samples at 16,000 Hz
   * @return whether an utterance ended
   */
  boolean accept(short[] samples);

  /** The unfinished utterance so far; empty where there are no words. */
  String partial();

  /** The words of the utterance that ended; the next one begins. */
  List<RecognizedWord> result();

  /** The words up to the last sample accepted. */
  List<RecognizedWord> finalResult();

  /** Frees what it holds; idempotent. */
  @Override
  void close();
}
