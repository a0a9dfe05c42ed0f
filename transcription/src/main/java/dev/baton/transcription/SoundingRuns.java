package dev.baton.transcription;

import dev.baton.transcription.audio.DigitalSilence;
import dev.baton.transcription.audio.Resampler;
import dev.baton.transcription.decoding.TrackDecoder;

/**
 * Decodes what there is of a channel at the rate that it is decoded at: where it has nothing for
 * long a run ends, and the next one begins where something comes. For one thread.
 */
final class SoundingRuns {

  private final int sampleRate;
  private final int decodedAt;
  private final TrackDecoder decoder;
  private final DigitalSilence silence = new DigitalSilence();
  private Resampler resampler;
  private boolean running;
  private long samples;

  SoundingRuns(int sampleRate, int decodedAt, TrackDecoder decoder) {
    this.sampleRate = sampleRate;
    this.decodedAt = decodedAt;
    this.decoder = decoder;
  }

  void accept(short[] read) {
    if (silence.lasts(read, read.length * 1_000L / sampleRate)) {
      end();
    } else {
      if (!running) {
        begin();
      }
      decode(read);
    }
    samples += read.length;
  }

  private void begin() {
    running = true;
    resampler = sampleRate == decodedAt ? null : new Resampler(sampleRate, decodedAt);
    long before = Math.min(samples, (long) sampleRate * DigitalSilence.BEFORE_SPEECH_MS / 1_000);
    decoder.startRun((samples - before) * 1_000 / sampleRate);
    decode(new short[(int) before]);
  }

  private void decode(short[] read) {
    decoder.accept(resampler == null ? read : resampler.accept(read, read.length), 0);
  }

  /** Decodes what is left of the run. Idempotent. */
  void end() {
    if (running) {
      running = false;
      if (resampler != null) {
        decoder.accept(resampler.end(), 0);
      }
      decoder.end();
    }
  }
}
