package dev.baton.transcription.decoding;

import dev.baton.ledger.audio.AudioTrack;
import dev.baton.transcription.audio.OrderedAudio;
import dev.baton.transcription.gate.GateSettings;
import dev.baton.transcription.gate.VoiceGate;
import java.util.function.IntSupplier;

/**
 * From one track's audio in order to its utterances, at real time or as fast as it goes. Each run
 * is gated, prepared and decoded from a clean state, so what is heard in it depends on its samples
 * alone. A failing recognizer is replaced and its utterance decoded again; nothing is thrown. For
 * one thread at a time.
 *
 * <p>Every word of the recognizer is kept, also a lone word of low confidence that may be noise:
 * people do say one word, and who reads has the confidence.
 */
public final class TrackDecoder implements OrderedAudio, AutoCloseable {

  private final VoiceGate gate;
  private final StretchDecoder decoder;

  TrackDecoder(
      AudioTrack track,
      int sampleRate,
      RecognizerSource recognizers,
      GateSettings settings,
      IntSupplier draftEveryMs,
      UtteranceListener listener) {
    decoder =
        new StretchDecoder(track, sampleRate, recognizers, new DraftPace(draftEveryMs), listener);
    gate = new VoiceGate(sampleRate, settings, StretchDecoder.GRID_MS, decoder);
  }

  @Override
  public void startRun(long atMs) {
    gate.startRun(atMs);
  }

  @Override
  public void accept(short[] samples, long arrivedAt) {
    gate.accept(samples, arrivedAt);
  }

  @Override
  public void end() {
    gate.end();
  }

  /** Audio so far, in ms. */
  public long audioMs() {
    return gate.audioMs();
  }

  /** The part of it that was decoded. */
  public long decodedMs() {
    return gate.passedMs();
  }

  /** Frees the recognizer; what it had not finished is lost. Idempotent. */
  @Override
  public void close() {
    decoder.close();
  }
}
