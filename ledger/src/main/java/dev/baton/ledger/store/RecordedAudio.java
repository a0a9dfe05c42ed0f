package dev.baton.ledger.store;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.KeptAudio;
import dev.baton.ledger.audio.WavHeader;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** Reads tracks out of the recordings of calls. */
public record RecordedAudio(Recordings recordings) implements KeptAudio {

  private static final int FRAME_BYTES = 2 * Short.BYTES;

  @Override
  public Future<short[]> read(AudioTrack track, long fromMs, long toMs) {
    long first = byteAt(track.offsetMs() + fromMs);
    return recordings
        .wavLength(track.callId())
        .compose(
            length -> {
              long end = Math.min(length, byteAt(track.offsetMs() + toMs));
              return end <= first
                  ? Future.succeededFuture(new short[0])
                  : recordings
                      .wav(track.callId(), first, end - 1)
                      .map(part -> channel(part, track.speaker().channel()));
            });
  }

  private static long byteAt(long ms) {
    return WavHeader.LENGTH + ms * AudioFrame.SAMPLES_PER_MS * FRAME_BYTES;
  }

  private static short[] channel(Buffer part, int channel) {
    var samples = new short[part.length() / FRAME_BYTES];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = part.getShortLE(i * FRAME_BYTES + channel * Short.BYTES);
    }
    return samples;
  }
}
