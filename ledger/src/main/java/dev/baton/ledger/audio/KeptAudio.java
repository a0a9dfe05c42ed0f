package dev.baton.ledger.audio;

import io.vertx.core.Future;

/** Audio of live calls read back from their recordings, for who could not keep up with it. */
@FunctionalInterface
public interface KeptAudio {

  /**
   * Samples at 8,000 Hz of one track, of a time on its stream's clock; silence where nothing was
   * recorded, and fewer where the recording ends before. Fails when the recording cannot be read.
   *
   * @param fromMs start; of something that came at least a second ago
   * @param toMs end, excluded
   */
  Future<short[]> read(AudioTrack track, long fromMs, long toMs);
}
