package dev.baton.ledger.recording;

import static dev.baton.ledger.recording.RecordedCalls.CALL;
import static dev.baton.ledger.recording.RecordedCalls.at;
import static dev.baton.ledger.recording.RecordedCalls.ended;
import static dev.baton.ledger.recording.RecordedCalls.files;
import static dev.baton.ledger.recording.RecordedCalls.frame;
import static dev.baton.ledger.recording.RecordedCalls.speech;
import static dev.baton.ledger.recording.RecordedCalls.track;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderIT {

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
  void accept_putsFramesInTheirPlace_whenTheyComeInAnyOrderTwiceOrNotAtAll() throws Exception {
    short[] said = speech(11_000, 3);
    var numbers = new ArrayList<Integer>();
    for (int i = 0; i < said.length / 160; i++) {
      numbers.add(i);
      numbers.add(i);
    }
    numbers.removeIf(i -> i >= 100 && i < 150);
    Collections.shuffle(numbers, new Random(4));

    var sink = calls.recorder().open(track(Speaker.SDR, 0));
    numbers.forEach(i -> sink.accept(frame(said, i)));
    ended(sink);

    short[] expected = said.clone();
    Arrays.fill(expected, 100 * 160, 150 * 160, (short) 0);
    assertThat(calls.recorded(CALL)[0]).isEqualTo(expected);
    assertThat(calls.recorded(CALL)[1]).containsOnly((short) 0);
  }

  @Test
  void accept_placesAFrame_whenItsPieceIsInTheStoreAlready() throws Exception {
    short[] said = speech(4_000, 5);
    var sink = calls.recorder().open(track(Speaker.SDR, 0));
    for (int i = 0; i < 200; i++) {
      if (i != 77) {
        sink.accept(frame(said, i));
      }
    }
    calls.awaitAllStored();

    sink.accept(frame(said, 77));

    ended(sink);
    calls.awaitAllStored();
    assertThat(calls.recorded(CALL)[0]).isEqualTo(said);
  }

  @Test
  void accept_keepsSamples_whichMuLawDoesNotHave() throws Exception {
    short[] said = new short[8_000];
    for (int i = 0; i < said.length; i++) {
      said[i] = (short) (i * 7 + 1);
    }

    calls.play(track(Speaker.CUSTOMER, 0), said);
    calls.awaitAllStored();

    assertThat(calls.recorded(CALL)[1]).isEqualTo(said);
  }

  @Test
  void open_keepsToItsFolder_whenTheCallsIdIsHostile() throws Exception {
    short[] said = speech(1_000, 16);
    String hostile = "../../evil/0";
    calls.store().stop();

    calls.play(new AudioTrack(hostile, "MZ1", Track.INBOUND, Speaker.SDR, 0, "en"), said);

    assertThat(files(folder))
        .extracting(path -> path.getFileName().toString())
        .containsExactlyInAnyOrder("store.mv", "spool");
    assertThat(files(calls.spool()))
        .containsExactly(calls.spool().resolve("%2E%2E%2F%2E%2E%2Fevil%2F0"));
    calls.store().startAgain();
    await().until(() -> files(calls.spool()).isEmpty());
    assertThat(calls.recorded(hostile)[0]).isEqualTo(said);
  }

  @Test
  void open_refuses_whenNoFolderCanHaveTheCallsName() {
    assertThatThrownBy(
            () ->
                calls
                    .recorder()
                    .open(new AudioTrack("", "MZ1", Track.INBOUND, Speaker.SDR, 0, "en")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a call id of 0 characters cannot be recorded");
  }

  @Test
  void accept_countsTheLoss_whenTheDiskDoesNotFollow() throws Exception {
    calls.recorder().close();
    calls.startAgain(0);

    calls.play(track(Speaker.SDR, 0), speech(1_000, 17));

    assertThat(calls.recorder().lostMs()).isEqualTo(1_000);
    assertThat(calls.recorder().wavLength(CALL)).isZero();
  }

  @Test
  void accept_countsTheLoss_whenTheDiskRefuses() throws Exception {
    Files.writeString(calls.spool().resolve(CALL), "a file where the call's folder should be");
    calls.play(track(Speaker.SDR, 0), speech(1_000, 18));
    assertThat(calls.recorder().lostMs()).isEqualTo(1_000);

    Files.delete(calls.spool().resolve(CALL));
    short[] said = speech(1_000, 19);
    calls.play(track(Speaker.SDR, 1_000), said);

    assertThat(calls.recorded(CALL)[0]).isEqualTo(at(1_000, said, 2_000));
    assertThat(calls.recorder().lostMs()).isEqualTo(1_000);
  }

  @Test
  void accept_countsTheLoss_whenAFrameLiesOutsideTheLongestCall() throws Exception {
    var sink = calls.recorder().open(track(Speaker.SDR, 0));
    sink.accept(new AudioFrame(-20, new short[160], 0));
    sink.accept(new AudioFrame(24L * 3_600_000, new short[160], 0));
    sink.accept(new AudioFrame(Long.MAX_VALUE, new short[160], 0));
    ended(sink);

    assertThat(calls.recorder().lostMs()).isEqualTo(60);
    assertThat(calls.recorder().wavLength(CALL)).isZero();
  }

  @Test
  void end_completesOnTheCallersContext_andOnce() throws Exception {
    var vertx = Vertx.vertx();
    try {
      var sink = calls.recorder().open(track(Speaker.SDR, 0));
      Context context = vertx.getOrCreateContext();
      var seen = Promise.<Context>promise();
      context.runOnContext(
          now ->
              sink.end()
                  .compose(first -> sink.end())
                  .onComplete(second -> seen.complete(Vertx.currentContext())));
      assertThat(seen.future().await(10, SECONDS)).isSameAs(context);
    } finally {
      vertx.close().await(10, SECONDS);
    }
  }

  @Test
  void end_completes_whenTheRecorderIsClosed() throws Exception {
    var sink = calls.recorder().open(track(Speaker.SDR, 0));
    calls.recorder().close();

    sink.accept(new AudioFrame(0, new short[160], 0));

    ended(sink);
    assertThat(calls.recorder().lostMs()).isEqualTo(20);
  }
}
