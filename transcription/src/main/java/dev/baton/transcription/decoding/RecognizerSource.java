package dev.baton.transcription.decoding;

import dev.baton.transcription.audio.Preparation;
import dev.baton.transcription.recognizer.SpeechModel;

/**
 * Recognizers for tracks that have something to decode, each for one track: after a final result
 * libvosk begins anew, but still weighs what it hears in an order that comes from what it heard
 * before, so that an unclear word would depend on whom another track heard. One is kept ready,
 * since making one takes 56 ms. Thread-safe.
 */
public final class RecognizerSource implements AutoCloseable {

  private final long mostHeard;
  private SpeechModel model;
  private CountingRecognizer ready;
  private boolean closed;

  /**
   * @param renewAfterMs audio after which a recognizer is replaced
   */
  public RecognizerSource(SpeechModel model, int renewAfterMs) {
    this.model = model;
    this.mostHeard = (long) renewAfterMs * Preparation.SAMPLES_PER_MS;
  }

  /** Makes one ahead where none is ready; takes 56 ms then, which a close waits for. */
  public synchronized void makeAhead() {
    if (!closed && ready == null) {
      ready = made();
    }
  }

  /**
   * Makes recognizers of this model from now on; who has one of the earlier model keeps it.
   *
   * @return the earlier model, which can be closed
   */
  public SpeechModel use(SpeechModel next) {
    CountingRecognizer unused;
    SpeechModel earlier;
    synchronized (this) {
      earlier = model;
      model = next;
      unused = taken();
    }
    close(unused);
    return earlier;
  }

  CountingRecognizer take() {
    var first = taken();
    return first == null ? made() : first;
  }

  private synchronized CountingRecognizer taken() {
    var first = ready;
    ready = null;
    return first;
  }

  private CountingRecognizer made() {
    while (true) {
      var now = model();
      try {
        return new CountingRecognizer(now.recognizer(), mostHeard);
      } catch (IllegalStateException e) {
        if (now == model()) {
          throw e;
        } // Another model took its place.
      }
    }
  }

  private synchronized SpeechModel model() {
    return model;
  }

  private static void close(CountingRecognizer unused) {
    if (unused != null) {
      unused.close();
    }
  }

  /** Frees the one that is ready, and makes none ahead any more. Idempotent. */
  @Override
  public void close() {
    CountingRecognizer unused;
    synchronized (this) {
      closed = true;
      unused = taken();
    }
    close(unused);
  }
}
