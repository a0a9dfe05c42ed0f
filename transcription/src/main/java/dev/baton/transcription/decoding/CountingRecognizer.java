package dev.baton.transcription.decoding;

import dev.baton.transcription.recognizer.RecognizedWord;
import dev.baton.transcription.recognizer.SpeechRecognizer;
import java.util.List;

/** A recognizer that counts what it has heard. For one thread at a time. */
final class CountingRecognizer implements AutoCloseable {

  private final SpeechRecognizer recognizer;
  private final long most;
  private long heard;

  /**
   * @param most samples after which it is to be replaced
   */
  CountingRecognizer(SpeechRecognizer recognizer, long most) {
    this.recognizer = recognizer;
    this.most = most;
  }

  boolean accept(short[] samples) {
    heard += samples.length;
    return recognizer.accept(samples);
  }

  String partial() {
    return recognizer.partial();
  }

  List<RecognizedWord> result() {
    return recognizer.result();
  }

  List<RecognizedWord> finalResult() {
    return recognizer.finalResult();
  }

  /** Whether it has grown as far as it may. */
  boolean isSpent() {
    return heard >= most;
  }

  /** Whether it should not have waited for a silence to be replaced in. */
  boolean isOverdue() {
    return heard >= 2 * most;
  }

  @Override
  public void close() {
    recognizer.close();
  }
}
