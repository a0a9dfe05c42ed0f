package dev.baton.transcription.live;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.KeptAudio;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.transcription.Recordings;
import dev.baton.transcription.TestModel;
import dev.baton.transcription.decoding.Decoding;
import dev.baton.transcription.decoding.DecodingPool;
import dev.baton.transcription.recognizer.SpeechModel;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** An intake with two tracks of a recorded call to hear. */
abstract class RunningIntake {

  static final int MOST = 300_000;

  /** A recording that no track needs, as all that waits is in memory. */
  static final KeptAudio UNREAD =
      (track, from, to) -> {
        throw new IllegalStateException("nothing is to be read back");
      };

  static SpeechModel model;
  static Decoding decoding;
  static short[] sdr;
  static short[] customer;

  Vertx vertx;
  Context context;
  DecodingPool pool;
  TranscriptionIntake intake;
  ListedFacts facts;
  final List<String> noted = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void load() throws Exception {
    model = TestModel.load();
    decoding = TestModel.decoding(model);
    sdr = Recordings.channel(Recordings.SHORT_CALL, Speaker.SDR.channel());
    customer = Recordings.channel(Recordings.SHORT_CALL, Speaker.CUSTOMER.channel());
  }

  @AfterAll
  static void free() {
    decoding.recognizers().close();
    model.close();
  }

  @BeforeEach
  void open() {
    vertx = Vertx.vertx();
    context = vertx.getOrCreateContext();
    pool = new DecodingPool(2);
    intake = intake(UNREAD, MOST, 0);
    facts = new ListedFacts(context, Set.of());
  }

  TranscriptionIntake intake(KeptAudio recording, int inMemoryMs, int mostCalls) {
    var backlog = new Backlog(recording, inMemoryMs);
    return new TranscriptionIntake(pool, backlog, new NotedJobs(noted), mostCalls);
  }

  @AfterEach
  void close() throws Exception {
    result(intake.close());
    pool.shutdown();
    result(vertx.close());
  }

  /** Until it is counted down, nothing is decoded. */
  CountDownLatch busyPool() {
    var free = new CountDownLatch(1);
    for (int i = 0; i < pool.threads(); i++) {
      pool.execute(
          () -> {
            try {
              free.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }
    return free;
  }

  static AudioTrack track(Speaker speaker) {
    return track("call", speaker);
  }

  static AudioTrack track(String callId, Speaker speaker) {
    var track = speaker == Speaker.SDR ? Track.INBOUND : Track.OUTBOUND;
    return new AudioTrack(callId, "short-call", track, speaker, 0, "en");
  }

  static void play(AudioSink sink, short[] samples) {
    for (int from = 0; from < samples.length; from += 160) {
      sink.accept(frame(samples, from));
    }
  }

  static AudioFrame frame(short[] samples, int from) {
    var pcm = Arrays.copyOfRange(samples, from, Math.min(from + 160, samples.length));
    return new AudioFrame(from / AudioFrame.SAMPLES_PER_MS, pcm, 0);
  }

  static void result(Future<?> future) throws Exception {
    future.toCompletionStage().toCompletableFuture().get(60, SECONDS);
  }
}
