package dev.baton.ledger.recording;

import static dev.baton.ledger.recording.RecordedCalls.CALL;
import static dev.baton.ledger.recording.RecordedCalls.copy;
import static dev.baton.ledger.recording.RecordedCalls.ended;
import static dev.baton.ledger.recording.RecordedCalls.files;
import static dev.baton.ledger.recording.RecordedCalls.frame;
import static dev.baton.ledger.recording.RecordedCalls.speech;
import static dev.baton.ledger.recording.RecordedCalls.spooledBytes;
import static dev.baton.ledger.recording.RecordedCalls.track;
import static dev.baton.ledger.recording.RecordedCalls.wavLength;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolRecoveryIT {

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
  void start_goesOnFromTheSpool_whenTheCallWasNotEnded() throws Exception {
    short[] said = speech(8_000, 12);
    var sink = calls.recorder().open(track(Speaker.SDR, 0));
    for (int i = 0; i < 350; i++) {
      sink.accept(frame(said, i));
    }
    calls.recorder().close();

    calls.startAgain();
    assertThat(calls.recorded(CALL)[0]).isEqualTo(Arrays.copyOf(said, 350 * 160));
    var again = calls.recorder().open(track(Speaker.SDR, 0));
    for (int i = 350; i < 400; i++) {
      again.accept(frame(said, i));
    }
    ended(again);

    calls.awaitAllStored();
    assertThat(calls.recorded(CALL)[0]).isEqualTo(said);
  }

  @Test
  void start_finishesWhatADeadProcessLeft() throws Exception {
    short[] said = speech(7_000, 13);
    var sink = calls.recorder().open(track(Speaker.SDR, 0));
    calls.store().stop();
    for (int i = 0; i < 350; i++) {
      sink.accept(frame(said, i));
    }
    var left = folder.resolve("left");
    await().until(() -> spooledBytes(calls.spool().resolve(CALL)) == said.length * 2L);
    copy(calls.spool().resolve(CALL), left.resolve(CALL));
    calls.store().startAgain();

    try (var next = Recorder.start(left, calls.store().database())) {
      await().until(() -> !Files.exists(left.resolve(CALL)));
      assertThat(next.wavLength(CALL)).isEqualTo(wavLength(7_000));
      assertThat(calls.samples(next.wav(CALL, 0, wavLength(7_000) - 1).getBytes())[0])
          .isEqualTo(said);
    }
  }

  @Test
  void pieces_waitInTheSpool_whileTheStoreIsAway() throws Exception {
    short[] said = speech(16_000, 14);
    calls.store().stop();

    calls.play(track(Speaker.SDR, 0), said);
    assertThatThrownBy(() -> calls.recorder().wavLength(CALL)).isInstanceOf(MongoException.class);
    assertThat(spooledBytes(calls.spool().resolve(CALL))).isEqualTo(said.length * 2L);
    calls.store().startAgain();

    calls.awaitAllStored();
    assertThat(calls.recorded(CALL)[0]).isEqualTo(said);
  }

  @Test
  void pieces_ofManyCalls_goToTheStoreTogether_whenItIsBack() throws Exception {
    short[] said = speech(16_000, 20);
    calls.play(call(0), Arrays.copyOf(said, 100 * 160));
    calls.recorder().delete(call(3).callId());
    await().until(() -> files(calls.spool()).isEmpty());
    calls.store().stop();

    for (int i = 0; i < 12; i++) {
      calls.play(call(i), said);
    }
    calls.store().startAgain();

    await().until(() -> files(calls.spool()).isEmpty());
    for (int i = 0; i < 12; i++) {
      if (i == 3) {
        assertThat(calls.recorder().holds(call(i).callId())).isFalse();
      } else {
        assertThat(calls.recorded(call(i).callId())[0]).isEqualTo(said);
      }
    }
  }

  private static AudioTrack call(int number) {
    return new AudioTrack("CA9" + number, "MZ1", Track.INBOUND, Speaker.SDR, 0, "en");
  }

  @Test
  void folder_isLeft_whenOthersKeepFilesInIt() throws Exception {
    Files.createDirectories(calls.spool().resolve(CALL));
    var journal = Files.writeString(calls.spool().resolve(CALL).resolve("journal"), "facts");

    calls.play(track(Speaker.SDR, 0), speech(1_000, 15));

    await().until(() -> files(calls.spool().resolve(CALL)).equals(List.of(journal)));
    assertThat(calls.recorder().wavLength(CALL)).isEqualTo(wavLength(1_000));
  }
}
