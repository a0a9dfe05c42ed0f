package dev.baton.ledger.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.WavHeader;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.recording.EmbeddedDatabase;
import dev.baton.ledger.recording.Recorder;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledRecordingsIT {

  @TempDir Path folder;
  private final Vertx vertx = Vertx.vertx();
  private final StorePool pool = new StorePool();
  private EmbeddedDatabase store;
  private Recorder recorder;
  private Recordings recordings;

  @BeforeEach
  void start() {
    store = new EmbeddedDatabase(folder.resolve("store.mv"));
    recorder = Recorder.start(folder.resolve("spool"), store.database());
    recordings = new SpooledRecordings(recorder, pool);
  }

  @AfterEach
  void stop() throws Exception {
    pool.close();
    recorder.close();
    store.close();
    vertx.close().await(10, SECONDS);
  }

  @Test
  void wav_isReadOffTheEventLoop_andGivenOnIt() throws Exception {
    record("CA1", new short[160]);
    Context context = vertx.getOrCreateContext();
    var seen = Promise.<Context>promise();

    context.runOnContext(
        now ->
            recordings
                .wavLength("CA1")
                .compose(length -> recordings.wav("CA1", 0, length - 1))
                .onSuccess(wav -> seen.complete(Vertx.currentContext()))
                .onFailure(seen::fail));

    assertThat(seen.future().await(10, SECONDS)).isSameAs(context);
  }

  @Test
  void wav_hasWhatWasRecorded() throws Exception {
    record("CA1", new short[] {0x0102, 0x0304});

    long length = recordings.wavLength("CA1").await(10, SECONDS);

    assertThat(length).isEqualTo(WavHeader.LENGTH + 8);
    assertThat(recordings.wav("CA1", WavHeader.LENGTH, length - 1).await(10, SECONDS).getBytes())
        .containsExactly(2, 1, 0, 0, 4, 3, 0, 0);
  }

  @Test
  void wav_fails_whenTheBytesAreNotThere() {
    assertThatThrownBy(() -> recordings.wav("CA1", 0, 1).await(10, SECONDS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wavLength_fails_whenTheStoreIsAway() {
    store.stop();

    assertThatThrownBy(() -> recordings.wavLength("CA1").await(10, SECONDS))
        .isInstanceOf(StoreUnavailableException.class);
  }

  private void record(String callId, short[] said) throws Exception {
    var track = new AudioTrack(callId, "MZ1", Track.INBOUND, Speaker.SDR, 0, "en");
    var sink = recordings.open(track);
    sink.accept(new AudioFrame(0, said, 0));
    sink.end().await(10, SECONDS);
  }
}
