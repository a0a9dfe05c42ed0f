package dev.baton.ledger.store;

import com.mongodb.MongoException;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.recording.Recorder;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.Callable;

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
    return read(() -> recorder.wavLength(callId));
  }

  @Override
  public Future<Buffer> wav(String callId, long from, long to) {
    return read(() -> recorder.wav(callId, from, to));
  }

  private <T> Future<T> read(Callable<T> recording) {
    return pool.unordered(
        () -> {
          try {
            return recording.call();
          } catch (MongoException e) {
            if (!Outage.isSignOf(e)) {
              throw e;
            }
            throw new StoreUnavailableException("the database is away; it is tried again", e);
          }
        });
  }
}
