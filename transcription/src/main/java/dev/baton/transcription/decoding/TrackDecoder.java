package dev.baton.transcription.decoding;

import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.speech.Utterance;
import dev.baton.transcription.audio.OrderedAudio;
import dev.baton.transcription.audio.Preparation;
import dev.baton.transcription.recognizer.RecognizedWord;
import dev.baton.transcription.recognizer.SpeechModel;
import java.util.List;

/**
 * Decodes one track with a recognizer of its own, run by run, chunk by chunk. Each run is prepared
 * and decoded from a clean state, so what is heard in it depends on its samples alone. A failing
 * recognizer is replaced and nothing is thrown. For one thread at a time.
 *
 * <p>Every word of the recognizer is kept, also a lone word of low confidence that may be noise:
 * people do say one word, and who reads has the confidence.
 */
public final class TrackDecoder implements OrderedAudio, AutoCloseable {

  private final UtteranceBuilder builder;
  private final int sampleRate;
  private final SpeechModel model;
  private final int renewAfterMs;
  private final UtteranceListener listener;

  private Preparation preparation;
  private RenewedRecognizer recognizer;
  private long runStartMs;
  private long fed;
  private long listeningFrom;
  private String draft = "";
  private long arrivedAt;

  /**
   * @param sampleRate of the samples that come: 8,000 or 16,000 Hz
   * @param renewAfterMs audio after which the recognizer is replaced, when an utterance ends
   */
  public TrackDecoder(
      AudioTrack track,
      int sampleRate,
      SpeechModel model,
      int renewAfterMs,
      UtteranceListener listener) {
    this.builder = new UtteranceBuilder(track);
    this.sampleRate = sampleRate;
    this.model = model;
    this.renewAfterMs = renewAfterMs;
    this.listener = listener;
  }

  @Override
  public void startRun(long atMs) {
    end();
    preparation = new Preparation(sampleRate, this::decode);
    runStartMs = atMs;
    fed = 0;
    listeningFrom = 0;
  }

  @Override
  public void accept(short[] samples, long newestArrivedAt) {
    arrivedAt = newestArrivedAt;
    preparation.accept(samples, samples.length);
  }

  @Override
  public void end() {
    if (preparation != null) {
      preparation.end();
      preparation = null;
    }
    if (recognizer != null) {
      guarded(() -> finish(recognizer.finalResult()));
    }
    close();
  }

  private void decode(short[] chunk) {
    fed += chunk.length;
    guarded(
        () -> {
          if (recognizer == null) {
            recognizer = new RenewedRecognizer(model, renewAfterMs, fed - chunk.length);
          }
          if (recognizer.accept(chunk)) {
            var words = recognizer.result();
            finish(words);
            recognizer.renewWhereDue(words);
          } else {
            draft(recognizer.partial());
          }
        });
  }

  private void draft(String text) {
    if (!text.equals(draft)) {
      draft = text;
      listener.draft(builder.draft(ms(listeningFrom), ms(fed), text, arrivedAt));
    }
  }

  private void finish(List<RecognizedWord> words) {
    if (words.isEmpty()) {
      draft("");
    } else {
      listener.utterance(utterance(words), arrivedAt);
    }
    draft = "";
    listeningFrom = fed;
  }

  private Utterance utterance(List<RecognizedWord> words) {
    return builder.utterance(ms(listeningFrom), ms(recognizer.origin()), words);
  }

  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      close();
      draft("");
      listeningFrom = fed;
      listener.failed(e);
    }
  }

  private long ms(long sample) {
    return runStartMs + sample / Preparation.SAMPLES_PER_MS;
  }

  /** Frees the recognizer; what it had not finished is lost. Idempotent. */
  @Override
  public void close() {
    if (recognizer != null) {
      recognizer.close();
      recognizer = null;
    }
  }
}
