package dev.baton.ledger.store;

import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.recording.Recorder;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;

/** Recordings from the recorder, read on the ledger's own pool. */
final class SpooledRecordings implements Recordings {

  private final Recorder recorder;
  private final WorkerExecutor pool;

  SpooledRecordings(Recorder recorder, WorkerExecutor pool) {
    this.recorder = recorder;
    this.pool = pool;
  }

  @Override
  public AudioSink open(AudioTrack track) {
    return recorder.open(track);
  }

  @Override
  public Future<Long> wavLength(String callId) {
    return pool.executeBlocking(() -> recorder.wavLength(callId), false);
  }

  @Override
  public Future<Buffer> wav(String callId, long from, long to) {
    return pool.executeBlocking(() -> recorder.wav(callId, from, to), false);
  }
}
