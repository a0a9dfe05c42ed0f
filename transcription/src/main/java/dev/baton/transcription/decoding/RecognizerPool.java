package dev.baton.transcription.decoding;

import dev.baton.transcription.audio.Preparation;
import dev.baton.transcription.recognizer.SpeechModel;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Recognizers for tracks that have something to decode. One that a track gives back serves another:
 * after a final result it begins anew, and its words are the same as those of a new one, while what
 * it has worked out of the model need not be worked out again. A few are kept ready, since making
 * one takes 56 ms. Thread-safe.
 */
public final class RecognizerPool implements AutoCloseable {

  private final long mostHeard;
  private final int mostReady;
  private final Deque<PooledRecognizer> ready = new ArrayDeque<>();
  private SpeechModel model;
  private boolean closed;

  /**
   * @param renewAfterMs audio after which a recognizer is replaced
   * @param mostReady how many that nobody uses are kept
   */
  public RecognizerPool(SpeechModel model, int renewAfterMs, int mostReady) {
    this.model = model;
    this.mostHeard = (long) renewAfterMs * Preparation.SAMPLES_PER_MS;
    this.mostReady = mostReady;
  }

  /** Makes one ahead where none is ready; takes 56 ms then, which a close waits for. */
  public synchronized void makeAhead() {
    if (!closed && ready.isEmpty()) {
      ready.addLast(made());
    }
  }

  /**
   * Makes recognizers of this model from now on; who has one of the earlier model keeps it until it
   * is given back.
   *
   * @return the earlier model, which can be closed
   */
  public SpeechModel use(SpeechModel next) {
    Deque<PooledRecognizer> unused;
    SpeechModel earlier;
    synchronized (this) {
      earlier = model;
      model = next;
      unused = emptied();
    }
    unused.forEach(PooledRecognizer::close);
    return earlier;
  }

  private Deque<PooledRecognizer> emptied() {
    var unused = new ArrayDeque<>(ready);
    ready.clear();
    return unused;
  }

  PooledRecognizer take() {
    synchronized (this) {
      var first = ready.pollLast();
      if (first != null) {
        return first;
      }
    }
    return made();
  }

  private PooledRecognizer made() {
    while (true) {
      var now = model();
      try {
        return new PooledRecognizer(now, now.recognizer(), mostHeard);
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

  /** Takes one that works: whatever is unfinished in it is dropped. */
  void giveBack(PooledRecognizer recognizer) {
    boolean fit = false;
    try {
      if (!recognizer.isSpent()) {
        recognizer.finalResult();
        fit = true;
      }
    } finally {
      if (fit) {
        keepOrClose(recognizer);
      } else {
        recognizer.close();
      }
    }
  }

  private void keepOrClose(PooledRecognizer recognizer) {
    synchronized (this) {
      if (!closed && recognizer.isOf(model) && ready.size() < mostReady) {
        ready.addLast(recognizer);
        return;
      }
    }
    recognizer.close();
  }

  /** Frees those that nobody uses; what is given back after it is freed, too. Idempotent. */
  @Override
  public void close() {
    Deque<PooledRecognizer> unused;
    synchronized (this) {
      closed = true;
      unused = emptied();
    }
    unused.forEach(PooledRecognizer::close);
  }
}
