package dev.baton.ledger.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.MuLaw;
import dev.baton.ledger.audio.WavHeader;
import dev.baton.ledger.audio.WavReader;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A recorder with its spool and store, and what tests say into it and hear from it. */
final class RecordedCalls implements AutoCloseable {

  static final String CALL = "CA1";
  private static final int FRAME_MS = 20;

  private final EmbeddedDatabase store;
  private final Path spool;
  private final Path folder;
  private Recorder recorder;

  RecordedCalls(Path folder) {
    this.folder = folder;
    store = new EmbeddedDatabase(folder.resolve("store.mv"));
    spool = folder.resolve("spool");
    recorder = Recorder.start(spool, store.database());
  }

  EmbeddedDatabase store() {
    return store;
  }

  Path spool() {
    return spool;
  }

  Recorder recorder() {
    return recorder;
  }

  /** As a new process would. */
  void startAgain() {
    recorder = Recorder.start(spool, store.database());
  }

  void startAgain(int mostBytesWaiting) {
    recorder = Recorder.start(spool, store.database(), mostBytesWaiting);
  }

  @Override
  public void close() {
    recorder.close();
    store.close();
  }

  void play(AudioTrack track, short[] said) throws Exception {
    var sink = recorder.open(track);
    for (int i = 0; i < said.length / 160; i++) {
      sink.accept(frame(said, i));
    }
    ended(sink);
  }

  static void ended(AudioSink sink) throws Exception {
    sink.end().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  void awaitAllStored() {
    await().until(() -> !Files.exists(spool.resolve(CALL)));
  }

  static AudioTrack track(Speaker speaker, long offsetMs) {
    return new AudioTrack(CALL, "MZ1", Track.INBOUND, speaker, offsetMs, "en");
  }

  static AudioFrame frame(short[] said, int number) {
    short[] pcm = Arrays.copyOfRange(said, number * 160, (number + 1) * 160);
    return new AudioFrame((long) number * FRAME_MS, pcm, 0);
  }

  /** Noise as a telephone would carry it, without a zero: a lost sample shows. */
  static short[] speech(int ms, long seed) {
    var random = new Random(seed);
    var codes = new byte[ms * AudioFrame.SAMPLES_PER_MS];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) random.nextInt(0x7F);
    }
    return MuLaw.decode(codes);
  }

  static short[] at(int ms, short[] said, int lengthMs) {
    var placed = new short[lengthMs * AudioFrame.SAMPLES_PER_MS];
    System.arraycopy(said, 0, placed, ms * AudioFrame.SAMPLES_PER_MS, said.length);
    return placed;
  }

  static long wavLength(int ms) {
    return WavHeader.LENGTH + 4L * ms * AudioFrame.SAMPLES_PER_MS;
  }

  byte[] wav(String callId) {
    return recorder.wav(callId, 0, recorder.wavLength(callId) - 1).getBytes();
  }

  short[][] recorded(String callId) throws IOException {
    return samples(wav(callId));
  }

  short[][] samples(byte[] wav) throws IOException {
    var file = Files.write(Files.createTempFile(folder, "recorded", ".wav"), wav);
    try (var reader = WavReader.open(file)) {
      var samples = new short[2][(int) reader.frames()];
      assertThat(reader.read(samples)).isEqualTo(samples[0].length);
      return samples;
    } finally {
      Files.delete(file);
    }
  }

  static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  static long spooledBytes(Path folder) throws IOException {
    long bytes = 0;
    for (var file : Files.exists(folder) ? files(folder) : List.<Path>of()) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (var file : files(from)) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }
}
