package dev.baton.ledger.recording;

import static dev.baton.ledger.recording.RecordedCalls.CALL;
import static dev.baton.ledger.recording.RecordedCalls.at;
import static dev.baton.ledger.recording.RecordedCalls.frame;
import static dev.baton.ledger.recording.RecordedCalls.speech;
import static dev.baton.ledger.recording.RecordedCalls.track;
import static dev.baton.ledger.recording.RecordedCalls.wavLength;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.call.Speaker;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingReadIT {

  private static final int PIECE_MS = 5_000;

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
  void wav_hasEachSpeakerOnTheirChannel_atTheirPlaceOnTheCallsClock() throws Exception {
    short[] sdr = speech(12_000, 1);
    short[] customer = speech(7_000, 2);

    calls.play(track(Speaker.SDR, 0), sdr);
    calls.play(track(Speaker.CUSTOMER, 3_000), customer);

    var recorded = calls.recorded(CALL);
    assertThat(recorded[0]).isEqualTo(sdr);
    assertThat(recorded[1]).isEqualTo(at(3_000, customer, 12_000));
    calls.awaitAllStored();
    assertThat(calls.recorded(CALL)).isEqualTo(recorded);
  }

  @Test
  void wav_ofARange_isTheSliceOfTheWhole() throws Exception {
    calls.play(track(Speaker.SDR, 0), speech(23_000, 6));
    calls.play(track(Speaker.CUSTOMER, 9_000), speech(8_000, 7));
    byte[] whole = calls.wav(CALL);
    var random = new Random(8);

    for (int i = 0; i < 60; i++) {
      int from = i < 50 ? random.nextInt(whole.length) : random.nextInt(60);
      int to = from + random.nextInt(Math.min(whole.length - from, i % 2 == 0 ? 7 : 400_000));
      assertThat(calls.recorder().wav(CALL, from, to).getBytes())
          .as("bytes %d to %d", from, to)
          .isEqualTo(Arrays.copyOfRange(whole, from, to + 1));
    }
  }

  @Test
  void wav_skipsOverPiecesThatNobodySpokeIn() throws Exception {
    short[] said = speech(1_000, 9);

    calls.play(track(Speaker.SDR, 20 * PIECE_MS), said);
    calls.awaitAllStored();

    assertThat(calls.recorded(CALL)[0]).isEqualTo(at(20 * PIECE_MS, said, 20 * PIECE_MS + 1_000));
    assertThat(calls.store().database().getCollection("recording_pieces").countDocuments())
        .isEqualTo(1);
  }

  @Test
  void wavLength_isZero_andNoBytesAreThere_whenNothingWasRecorded() {
    assertThat(calls.recorder().wavLength("CA-unknown")).isZero();
    assertThat(calls.recorder().wavLength("x".repeat(5_000))).isZero();
    assertThatThrownBy(() -> calls.recorder().wav("CA-unknown", 0, 43))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bytes 0 to 43 of a recording of 0");
  }

  @Test
  void wav_refusesBytesThatAreNotThere() throws Exception {
    calls.play(track(Speaker.SDR, 0), speech(1_000, 10));
    long length = calls.recorder().wavLength(CALL);

    assertThatThrownBy(() -> calls.recorder().wav(CALL, 0, length))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calls.recorder().wav(CALL, -1, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calls.recorder().wav(CALL, 6, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wavLength_grows_whileTheCallGoesOn() {
    short[] said = speech(6_000, 11);
    var sink = calls.recorder().open(track(Speaker.SDR, 0));

    for (int i = 0; i < 100; i++) {
      sink.accept(frame(said, i));
    }
    await().until(() -> calls.recorder().wavLength(CALL) == wavLength(2_000));
    for (int i = 100; i < 300; i++) {
      sink.accept(frame(said, i));
    }
    await().until(() -> calls.recorder().wavLength(CALL) == wavLength(6_000));
  }
}
