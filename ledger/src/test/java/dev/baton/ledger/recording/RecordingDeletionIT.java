package dev.baton.ledger.recording;

import static dev.baton.ledger.recording.RecordedCalls.CALL;
import static dev.baton.ledger.recording.RecordedCalls.ended;
import static dev.baton.ledger.recording.RecordedCalls.frame;
import static dev.baton.ledger.recording.RecordedCalls.speech;
import static dev.baton.ledger.recording.RecordedCalls.track;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingDeletionIT {

  @TempDir Path folder;
  private RecordedCalls calls;

  @BeforeEach
  void start() {
    calls = new RecordedCalls(folder);
  }

  @AfterEach
  void stop() {
    calls.close();
  }

  @Test
  void delete_takesEverythingAway_andLeavesOtherCalls() throws Exception {
    short[] said = speech(12_000, 3);
    var sink = calls.recorder().open(track(Speaker.SDR, 0));
    var other =
        calls.recorder().open(new AudioTrack("CA2", "MZ2", Track.INBOUND, Speaker.SDR, 0, "en"));
    for (int i = 0; i < said.length / 160; i++) {
      sink.accept(frame(said, i));
      other.accept(frame(said, i));
    }
    await().atMost(60, SECONDS).pollInterval(1, SECONDS).until(() -> pieces(CALL) > 0);

    calls.recorder().delete(CALL);

    assertThat(calls.recorder().wavLength(CALL)).isZero();
    assertThat(calls.spool().resolve(CALL)).doesNotExist();
    ended(sink);
    ended(other);
    calls.awaitAllStored();
    assertThat(pieces(CALL)).isZero();
    assertThat(calls.recorded("CA2")[0]).isEqualTo(said);
  }

  @Test
  void delete_holds_whenAudioStillComes_alsoOnAnotherNode() throws Exception {
    short[] said = speech(6_000, 5);
    var sink = calls.recorder().open(track(Speaker.SDR, 0));
    try (var otherNode = Recorder.start(folder.resolve("other"), calls.store().database())) {
      var elsewhere = otherNode.open(track(Speaker.CUSTOMER, 0));
      for (int i = 0; i < said.length / 160; i++) {
        if (i == 150) {
          calls.recorder().delete(CALL);
        }
        sink.accept(frame(said, i));
        elsewhere.accept(frame(said, i));
      }
      ended(sink);
      ended(elsewhere);
    }
    calls.awaitAllStored();
    assertThat(pieces(CALL)).isZero();
    assertThat(calls.recorder().wavLength(CALL)).isZero();
    assertThat(folder.resolve("other").resolve(CALL)).doesNotExist();
  }

  @Test
  void delete_isDoneAgain_orOfNothing() {
    calls.recorder().delete("CA9");
    calls.recorder().delete("CA9");
    assertThat(calls.recorder().wavLength("CA9")).isZero();
  }

  private long pieces(String callId) {
    long count = 0;
    for (Document piece : calls.store().database().getCollection("recording_pieces").find()) {
      count += piece.getString("_id").startsWith(callId + "/") ? 1 : 0;
    }
    return count;
  }
}
