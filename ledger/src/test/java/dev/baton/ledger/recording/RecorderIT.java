package dev.baton.ledger.recording;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.MuLaw;
import dev.baton.ledger.audio.WavHeader;
import dev.baton.ledger.audio.WavReader;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderIT {

  private static final String CALL = "CA1";
  private static final int FRAME_MS = 20;
  private static final int PIECE_MS = 5_000;

  @TempDir Path folder;
  private EmbeddedDatabase store;
  private Path spool;
  private Recorder recorder;

  @BeforeEach
  void start() {
    store = new EmbeddedDatabase(folder.resolve("store.mv"));
    spool = folder.resolve("spool");
    recorder = Recorder.start(spool, store.database());
  }

  @AfterEach
  void stop() {
    recorder.close();
    store.close();
  }

  @Test
  void wav_hasEachSpeakerOnTheirChannel_atTheirPlaceOnTheCallsClock() throws Exception {
    short[] sdr = speech(12_000, 1);
    short[] customer = speech(7_000, 2);

    play(track(Speaker.SDR, 0), sdr);
    play(track(Speaker.CUSTOMER, 3_000), customer);

    var recorded = recorded(CALL);
    assertThat(recorded[0]).isEqualTo(sdr);
    assertThat(recorded[1]).isEqualTo(at(3_000, customer, 12_000));
    awaitAllStored();
    assertThat(recorded(CALL)).isEqualTo(recorded);
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

    var sink = recorder.open(track(Speaker.SDR, 0));
    numbers.forEach(i -> sink.accept(frame(said, i)));
    ended(sink);

    short[] expected = said.clone();
    Arrays.fill(expected, 100 * 160, 150 * 160, (short) 0);
    assertThat(recorded(CALL)[0]).isEqualTo(expected);
    assertThat(recorded(CALL)[1]).containsOnly((short) 0);
  }

  @Test
  void accept_placesAFrame_whenItsPieceIsInTheStoreAlready() throws Exception {
    short[] said = speech(4_000, 5);
    var sink = recorder.open(track(Speaker.SDR, 0));
    for (int i = 0; i < 200; i++) {
      if (i != 77) {
        sink.accept(frame(said, i));
      }
    }
    awaitAllStored();

    sink.accept(frame(said, 77));

    ended(sink);
    awaitAllStored();
    assertThat(recorded(CALL)[0]).isEqualTo(said);
  }

  @Test
  void accept_keepsSamples_whichMuLawDoesNotHave() throws Exception {
    short[] said = new short[8_000];
    for (int i = 0; i < said.length; i++) {
      said[i] = (short) (i * 7 + 1);
    }

    play(track(Speaker.CUSTOMER, 0), said);
    awaitAllStored();

    assertThat(recorded(CALL)[1]).isEqualTo(said);
  }

  @Test
  void wav_ofARange_isTheSliceOfTheWhole() throws Exception {
    play(track(Speaker.SDR, 0), speech(23_000, 6));
    play(track(Speaker.CUSTOMER, 9_000), speech(8_000, 7));
    byte[] whole = wav(CALL);
    var random = new Random(8);

    for (int i = 0; i < 60; i++) {
      int from = i < 50 ? random.nextInt(whole.length) : random.nextInt(60);
      int to = from + random.nextInt(Math.min(whole.length - from, i % 2 == 0 ? 7 : 400_000));
      assertThat(recorder.wav(CALL, from, to).getBytes())
          .as("bytes %d to %d", from, to)
          .isEqualTo(Arrays.copyOfRange(whole, from, to + 1));
    }
  }

  @Test
  void wav_skipsOverPiecesThatNobodySpokeIn() throws Exception {
    short[] said = speech(1_000, 9);

    play(track(Speaker.SDR, 20 * PIECE_MS), said);
    awaitAllStored();

    assertThat(recorded(CALL)[0]).isEqualTo(at(20 * PIECE_MS, said, 20 * PIECE_MS + 1_000));
    assertThat(store.database().getCollection("recording_pieces").countDocuments()).isEqualTo(1);
  }

  @Test
  void wavLength_isZero_andNoBytesAreThere_whenNothingWasRecorded() {
    assertThat(recorder.wavLength("CA-unknown")).isZero();
    assertThat(recorder.wavLength("x".repeat(5_000))).isZero();
    assertThatThrownBy(() -> recorder.wav("CA-unknown", 0, 43))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bytes 0 to 43 of a recording of 0");
  }

  @Test
  void wav_refusesBytesThatAreNotThere() throws Exception {
    play(track(Speaker.SDR, 0), speech(1_000, 10));
    long length = recorder.wavLength(CALL);

    assertThatThrownBy(() -> recorder.wav(CALL, 0, length))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> recorder.wav(CALL, -1, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> recorder.wav(CALL, 6, 5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wavLength_grows_whileTheCallGoesOn() {
    short[] said = speech(6_000, 11);
    var sink = recorder.open(track(Speaker.SDR, 0));

    for (int i = 0; i < 100; i++) {
      sink.accept(frame(said, i));
    }
    await().until(() -> recorder.wavLength(CALL) == wavLength(2_000));
    for (int i = 100; i < 300; i++) {
      sink.accept(frame(said, i));
    }
    await().until(() -> recorder.wavLength(CALL) == wavLength(6_000));
  }

  @Test
  void start_goesOnFromTheSpool_whenTheCallWasNotEnded() throws Exception {
    short[] said = speech(8_000, 12);
    var sink = recorder.open(track(Speaker.SDR, 0));
    for (int i = 0; i < 350; i++) {
      sink.accept(frame(said, i));
    }
    recorder.close();

    recorder = Recorder.start(spool, store.database());
    assertThat(recorded(CALL)[0]).isEqualTo(Arrays.copyOf(said, 350 * 160));
    var again = recorder.open(track(Speaker.SDR, 0));
    for (int i = 350; i < 400; i++) {
      again.accept(frame(said, i));
    }
    ended(again);

    awaitAllStored();
    assertThat(recorded(CALL)[0]).isEqualTo(said);
  }

  @Test
  void start_finishesWhatADeadProcessLeft() throws Exception {
    short[] said = speech(7_000, 13);
    var sink = recorder.open(track(Speaker.SDR, 0));
    store.stop();
    for (int i = 0; i < 350; i++) {
      sink.accept(frame(said, i));
    }
    var left = folder.resolve("left");
    await().until(() -> spooledBytes(spool.resolve(CALL)) == said.length * 2L);
    copy(spool.resolve(CALL), left.resolve(CALL));
    store.startAgain();

    try (var next = Recorder.start(left, store.database())) {
      await().until(() -> !Files.exists(left.resolve(CALL)));
      assertThat(next.wavLength(CALL)).isEqualTo(wavLength(7_000));
      assertThat(samples(next.wav(CALL, 0, wavLength(7_000) - 1).getBytes())[0]).isEqualTo(said);
    }
  }

  @Test
  void pieces_waitInTheSpool_whileTheStoreIsAway() throws Exception {
    short[] said = speech(16_000, 14);
    store.stop();

    play(track(Speaker.SDR, 0), said);
    assertThatThrownBy(() -> recorder.wavLength(CALL)).isInstanceOf(MongoException.class);
    assertThat(spooledBytes(spool.resolve(CALL))).isEqualTo(said.length * 2L);
    store.startAgain();

    awaitAllStored();
    assertThat(recorded(CALL)[0]).isEqualTo(said);
  }

  @Test
  void folder_isLeft_whenOthersKeepFilesInIt() throws Exception {
    Files.createDirectories(spool.resolve(CALL));
    var journal = Files.writeString(spool.resolve(CALL).resolve("journal"), "facts");

    play(track(Speaker.SDR, 0), speech(1_000, 15));

    await().until(() -> files(spool.resolve(CALL)).equals(List.of(journal)));
    assertThat(recorder.wavLength(CALL)).isEqualTo(wavLength(1_000));
  }

  @Test
  void open_keepsToItsFolder_whenTheCallsIdIsHostile() throws Exception {
    short[] said = speech(1_000, 16);
    String hostile = "../../evil/0";
    store.stop();

    play(new AudioTrack(hostile, "MZ1", Track.INBOUND, Speaker.SDR, 0, "en"), said);

    assertThat(files(folder))
        .extracting(path -> path.getFileName().toString())
        .containsExactlyInAnyOrder("store.mv", "spool");
    assertThat(files(spool)).containsExactly(spool.resolve("%2E%2E%2F%2E%2E%2Fevil%2F0"));
    store.startAgain();
    await().until(() -> files(spool).isEmpty());
    assertThat(recorded(hostile)[0]).isEqualTo(said);
  }

  @Test
  void open_refuses_whenNoFolderCanHaveTheCallsName() {
    assertThatThrownBy(
            () -> recorder.open(new AudioTrack("", "MZ1", Track.INBOUND, Speaker.SDR, 0, "en")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a call id of 0 characters cannot be recorded");
  }

  @Test
  void accept_countsTheLoss_whenTheDiskDoesNotFollow() throws Exception {
    recorder.close();
    recorder = Recorder.start(spool, store.database(), 0);

    play(track(Speaker.SDR, 0), speech(1_000, 17));

    assertThat(recorder.lostMs()).isEqualTo(1_000);
    assertThat(recorder.wavLength(CALL)).isZero();
  }

  @Test
  void accept_countsTheLoss_whenTheDiskRefuses() throws Exception {
    Files.writeString(spool.resolve(CALL), "a file where the call's folder should be");
    play(track(Speaker.SDR, 0), speech(1_000, 18));
    assertThat(recorder.lostMs()).isEqualTo(1_000);

    Files.delete(spool.resolve(CALL));
    short[] said = speech(1_000, 19);
    play(track(Speaker.SDR, 1_000), said);

    assertThat(recorded(CALL)[0]).isEqualTo(at(1_000, said, 2_000));
    assertThat(recorder.lostMs()).isEqualTo(1_000);
  }

  @Test
  void accept_countsTheLoss_whenAFrameLiesOutsideTheLongestCall() throws Exception {
    var sink = recorder.open(track(Speaker.SDR, 0));
    sink.accept(new AudioFrame(-20, new short[160], 0));
    sink.accept(new AudioFrame(24L * 3_600_000, new short[160], 0));
    sink.accept(new AudioFrame(Long.MAX_VALUE, new short[160], 0));
    ended(sink);

    assertThat(recorder.lostMs()).isEqualTo(60);
    assertThat(recorder.wavLength(CALL)).isZero();
  }

  @Test
  void end_completesOnTheCallersContext_andOnce() throws Exception {
    var vertx = Vertx.vertx();
    try {
      var sink = recorder.open(track(Speaker.SDR, 0));
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
    var sink = recorder.open(track(Speaker.SDR, 0));
    recorder.close();

    sink.accept(new AudioFrame(0, new short[160], 0));

    ended(sink);
    assertThat(recorder.lostMs()).isEqualTo(20);
  }

  private void play(AudioTrack track, short[] said) throws Exception {
    var sink = recorder.open(track);
    for (int i = 0; i < said.length / 160; i++) {
      sink.accept(frame(said, i));
    }
    ended(sink);
  }

  private static void ended(AudioSink sink) throws Exception {
    sink.end().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  private void awaitAllStored() {
    await().until(() -> !Files.exists(spool.resolve(CALL)));
  }

  private static AudioTrack track(Speaker speaker, long offsetMs) {
    return new AudioTrack(CALL, "MZ1", Track.INBOUND, speaker, offsetMs, "en");
  }

  private static AudioFrame frame(short[] said, int number) {
    short[] pcm = Arrays.copyOfRange(said, number * 160, (number + 1) * 160);
    return new AudioFrame((long) number * FRAME_MS, pcm, 0);
  }

  /** Noise as a telephone would carry it, without a zero: a lost sample shows. */
  private static short[] speech(int ms, long seed) {
    var random = new Random(seed);
    var codes = new byte[ms * AudioFrame.SAMPLES_PER_MS];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) random.nextInt(0x7F);
    }
    return MuLaw.decode(codes);
  }

  private static short[] at(int ms, short[] said, int lengthMs) {
    var placed = new short[lengthMs * AudioFrame.SAMPLES_PER_MS];
    System.arraycopy(said, 0, placed, ms * AudioFrame.SAMPLES_PER_MS, said.length);
    return placed;
  }

  private static long wavLength(int ms) {
    return WavHeader.LENGTH + 4L * ms * AudioFrame.SAMPLES_PER_MS;
  }

  private byte[] wav(String callId) {
    return recorder.wav(callId, 0, recorder.wavLength(callId) - 1).getBytes();
  }

  private short[][] recorded(String callId) throws IOException {
    return samples(wav(callId));
  }

  private short[][] samples(byte[] wav) throws IOException {
    var file = Files.write(Files.createTempFile(folder, "recorded", ".wav"), wav);
    try (var reader = WavReader.open(file)) {
      var samples = new short[2][(int) reader.frames()];
      assertThat(reader.read(samples)).isEqualTo(samples[0].length);
      return samples;
    } finally {
      Files.delete(file);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static long spooledBytes(Path folder) throws IOException {
    long bytes = 0;
    for (var file : Files.exists(folder) ? files(folder) : List.<Path>of()) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (var file : files(from)) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }
}
