package dev.baton.ledger.store;

import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * The kept audio of calls: two channels (see {@link dev.baton.ledger.call.Speaker#channel()}),
 * 16-bit linear, 8,000 Hz, placed on the call's audio clock; what was not heard is silence.
 */
public interface Recordings {

  /**
   * Opens the spool for a track. Frames may come late, twice or with gaps: each goes to its place.
   *
   * @throws IllegalArgumentException when the call's id cannot name a folder: empty, or too long
   */
  AudioSink open(AudioTrack track);

  /** Bytes of the call's recording as a WAV file, header included; 0 where nothing was recorded. */
  Future<Long> wavLength(String callId);

  /**
   * Part of the WAV file, in memory as a whole: ask for long ones bit by bit. Fails with {@link
   * IllegalArgumentException} when the recording does not have these bytes.
   *
   * @param from first byte
   * @param to last byte, included; less than {@link #wavLength}
   */
  Future<Buffer> wav(String callId, long from, long to);
}
