package dev.baton.ledger.store;

import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.recording.Recorder;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** Recordings from the recorder, read on the ledger's own pool. */
final class SpooledRecordings implements Recordings {

  private final Recorder recorder;
  private final StorePool pool;

  SpooledRecordings(Recorder recorder, StorePool pool) {
    this.recorder = recorder;
    this.pool = pool;
  }

  @Override
  public AudioSink open(AudioTrack track) {
    return recorder.open(track);
  }

  @Override
  public Future<Long> wavLength(String callId) {
    return pool.unordered(() -> recorder.wavLength(callId));
  }

  @Override
  public Future<Buffer> wav(String callId, long from, long to) {
    return pool.unordered(() -> recorder.wav(callId, from, to));
  }
}
