package dev.baton.transcription.decoding;

import dev.baton.ledger.audio.AudioTrack;
import dev.baton.transcription.audio.Preparation;
import dev.baton.transcription.gate.GatedAudio;
import dev.baton.transcription.recognizer.RecognizedWord;
import dev.baton.transcription.recognizer.SpeechRecognizer;
import java.util.Arrays;
import java.util.List;

/**
 * Decodes what the gate lets through of one track, chunk by chunk. A stretch's end is an
 * utterance's end: silence has lasted by then. For one thread at a time.
 */
final class StretchDecoder implements GatedAudio, AutoCloseable {

  /**
   * What is left out is a multiple of it where it can be, so that each piece that the network
   * computes lies as it would if nothing were left out: another division is other words here and
   * there.
   */
  static final int GRID_MS = SpeechRecognizer.CHUNK_MS;

  private final UtteranceBuilder builder;
  private final int upsampling;
  private final int sampleRate;
  private final TrackRecognizer recognizer;
  private final DraftPace pace;
  private final UtteranceListener listener;

  private Preparation preparation;

  /** Whether there is nothing in it that is still to be put out. */
  private boolean flushed = true;

  private long runStartMs;
  private long position;
  private int skipping;
  private long listeningFrom;
  private String draft = "";
  private long arrivedAt;

  StretchDecoder(
      AudioTrack track,
      int sampleRate,
      RecognizerSource recognizers,
      DraftPace pace,
      UtteranceListener listener) {
    this.builder = new UtteranceBuilder(track);
    this.sampleRate = sampleRate;
    this.upsampling = Preparation.SAMPLE_RATE / sampleRate;
    this.recognizer = new TrackRecognizer(recognizers);
    this.pace = pace;
    this.listener = listener;
  }

  @Override
  public void startRun(long atMs) {
    runStartMs = atMs;
    position = 0;
    preparation = new Preparation(sampleRate, this::decode);
    flushed = true;
    recognizer.beginRun();
    beginListening(0);
  }

  @Override
  public void open(long at) {
    long last = position;
    position = at * upsampling;
    skipping = position > last ? toGrid(position) / upsampling : 0;
    position += (long) skipping * upsampling;
    preparation = preparation.later(position);
    flushed = false;
    if (draft.isEmpty()) {
      beginListening(position);
    }
  }

  /** Samples from there to where the recognizer, fed from there on, would be on the grid. */
  private int toGrid(long from) {
    int grid = GRID_MS * Preparation.SAMPLES_PER_MS;
    return (int) Math.floorMod(recognizer.fed() - from, (long) grid);
  }

  @Override
  public void accept(short[] samples, long newestArrivedAt) {
    arrivedAt = newestArrivedAt;
    int skipped = Math.min(skipping, samples.length);
    skipping -= skipped;
    preparation.accept(
        skipped == 0 ? samples : Arrays.copyOfRange(samples, skipped, samples.length),
        samples.length - skipped);
  }

  @Override
  public void pause() {
    flush();
    guarded(
        () -> {
          finish(recognizer.result());
          recognizer.renewInSilence();
        });
  }

  @Override
  public void idle() {
    guarded(recognizer::close);
  }

  @Override
  public void end() {
    flush();
    guarded(
        () -> {
          finish(recognizer.finalResult());
          recognizer.close();
        });
  }

  private void flush() {
    if (!flushed) {
      flushed = true;
      preparation.end();
    }
  }

  private void decode(short[] samples) {
    var chunk = new Chunk(position, samples);
    position = chunk.end();
    try {
      heard(recognizer.accept(chunk));
    } catch (RuntimeException e) {
      again(e);
    }
  }

  private void heard(boolean ended) {
    if (ended) {
      var words = recognizer.result();
      finish(words);
      recognizer.renewAtEnd(words, position);
    } else if (pace.isDue(position)) {
      draft(recognizer.partial());
    }
  }

  /** Decodes the utterance once more with another recognizer, since the first one broke. */
  private void again(RuntimeException failure) {
    listener.failed(failure);
    guarded(
        () -> {
          for (Chunk chunk : recognizer.replace()) {
            position = chunk.end();
            heard(recognizer.again(chunk));
          }
        });
  }

  private void draft(String text) {
    if (!text.equals(draft)) {
      draft = text;
      listener.draft(builder.draft(ms(listeningFrom), ms(position), text, arrivedAt));
    }
  }

  private void finish(List<RecognizedWord> words) {
    if (words.isEmpty()) {
      draft("");
    } else {
      listener.utterance(builder.utterance(ms(listeningFrom), runStartMs, words), arrivedAt);
    }
    draft = "";
    beginListening(position);
  }

  private void beginListening(long from) {
    listeningFrom = from;
    recognizer.beginUtterance(from);
  }

  /** Where this fails, the utterance that is being spoken is lost, and the track goes on. */
  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      recognizer.close();
      draft("");
      beginListening(position);
      listener.failed(e);
    }
  }

  private long ms(long sample) {
    return runStartMs + sample / Preparation.SAMPLES_PER_MS;
  }

  /** Frees the recognizer; what it had not finished is lost. Idempotent. */
  @Override
  public void close() {
    recognizer.close();
  }
}
