package dev.baton.transcription.live;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.Topics;
import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.KeptAudio;
import dev.baton.ledger.call.CallForgotten;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.speech.Draft;
import dev.baton.ledger.speech.TranscriptLag;
import dev.baton.ledger.speech.Utterance;
import dev.baton.transcription.FileTranscriber;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranscriptionIntakeIT {

  private static final int MOST = 300_000;

  /** A recording that no track needs, as all that waits is in memory. */
  private static final KeptAudio UNREAD =
      (track, from, to) -> {
        throw new IllegalStateException("nothing is to be read back");
      };

  private static SpeechModel model;
  private static Decoding decoding;
  private static short[] sdr;
  private static short[] customer;

  private Vertx vertx;
  private Context context;
  private DecodingPool pool;
  private TranscriptionIntake intake;
  private ListedFacts facts;
  private final List<String> noted = new CopyOnWriteArrayList<>();

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

  private TranscriptionIntake intake(KeptAudio recording, int inMemoryMs, int mostCalls) {
    var backlog = new Backlog(recording, inMemoryMs);
    return new TranscriptionIntake(pool, backlog, new NotedJobs(noted), mostCalls);
  }

  @AfterEach
  void close() throws Exception {
    result(intake.close());
    pool.shutdown();
    result(vertx.close());
  }

  @Test
  void saysWhatTheFileSays_whenBothTracksAreLive() throws Exception {
    intake.start(decoding, facts, context);
    var left = intake.open(track(Speaker.SDR), true);
    var right = intake.open(track(Speaker.CUSTOMER), true);
    play(left, sdr);
    play(right, customer);
    result(Future.all(left.end(), right.end()));

    try (var transcriber = FileTranscriber.open(TestModel.settings(), done -> {})) {
      var file = transcriber.transcribe(Recordings.SHORT_CALL, done -> {});
      assertThat(facts.utterances)
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("callId")
          .containsExactlyInAnyOrderElementsOf(file.utterances());
    }
    assertThat(facts.mostAtOnce).hasValueLessThanOrEqualTo(2);
  }

  @Test
  void saysTheSameOnEach_whenManyTracksShareThePool() throws Exception {
    intake.start(decoding, facts, context);
    var sinks = Stream.generate(() -> intake.open(track(Speaker.CUSTOMER), true)).limit(5).toList();
    for (int from = 0; from < customer.length; from += 160) {
      for (var sink : sinks) {
        sink.accept(frame(customer, from));
      }
    }
    assertThat(intake.load().tracks()).isEqualTo(5);
    result(Future.all(sinks.stream().map(AudioSink::end).toList()));

    assertThat(facts.utterances).hasSize(15);
    assertThat(Set.copyOf(facts.utterances)).hasSize(3);
    assertThat(intake.load().tracks()).isZero();
  }

  /** Should the process die before it is decoded, the recording is transcribed by the next one. */
  @Test
  void notesTheCall_whileItsAudioHasEndedAndIsNotDecoded() throws Exception {
    intake.start(decoding, facts, context);
    var sdrs = intake.open(track(Speaker.SDR), true);
    var customers = intake.open(track(Speaker.CUSTOMER), true);
    play(sdrs, sdr);
    var busy = busyPool();
    play(customers, customer);
    assertThat(noted).isEmpty();

    var first = sdrs.end();
    assertThat(noted).hasSize(1);
    var second = customers.end();
    assertThat(noted).hasSize(1);
    busy.countDown();
    result(Future.all(first, second));

    assertThat(noted).isEmpty();
    assertThat(facts.utterances).hasSize(5);
  }

  @Test
  void notesNothing_whenThereIsNoRecordingToTranscribe() throws Exception {
    intake.start(decoding, facts, context);
    var busy = busyPool();
    var sink = intake.open(track(Speaker.SDR), false);
    play(sink, sdr);

    var end = sink.end();

    assertThat(noted).isEmpty();
    busy.countDown();
    result(end);
  }

  /** Until it is counted down, nothing is decoded. */
  private CountDownLatch busyPool() {
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

  @Test
  void keepsAudioInOrder_whenItComesBeforeTheStart() throws Exception {
    var sink = intake.open(track(Speaker.CUSTOMER), true);
    play(sink, customer);
    var end = sink.end();
    assertThat(intake.load().longestWaitMs()).isEqualTo(customer.length / 8);

    intake.start(decoding, facts, context);
    result(end);

    assertThat(facts.utterances)
        .extracting(Utterance::text)
        .containsExactly(
            "hello who is calling",
            "we have twelve people why do you ask",
            "please send me a message");
    assertThat(intake.load().tracks()).isZero();
    assertThat(intake.load().cpuMs()).isPositive();
  }

  @Test
  void publishesDraftsBeforeTheirUtterance_whenSomeoneSpeaks() throws Exception {
    var drafts = new CopyOnWriteArrayList<Draft>();
    Topics.DRAFT.listen(vertx, drafts::add);
    intake.start(decoding, facts, context);
    var sink = intake.open(track(Speaker.CUSTOMER), true);
    play(sink, customer);
    result(sink.end());

    for (var utterance : facts.utterances) {
      assertThat(drafts).extracting(Draft::utteranceId).contains(utterance.id());
    }
    assertThat(drafts).extracting(Draft::callId).containsOnly("call");
  }

  @Test
  void goesOn_whenTheLedgerRefusesAnUtterance() throws Exception {
    var refusing = new ListedFacts(context, Set.of("short-call-outbound-2600"));
    intake.start(decoding, refusing, context);
    var sink = intake.open(track(Speaker.CUSTOMER), true);
    play(sink, customer);
    result(sink.end());

    assertThat(refusing.utterances)
        .extracting(Utterance::text)
        .containsExactly("hello who is calling", "please send me a message");
  }

  @Test
  void saysNothingMore_whenTheCallIsDeleted() throws Exception {
    var drafts = new CopyOnWriteArrayList<Draft>();
    Topics.DRAFT.listen(vertx, drafts::add);
    intake.start(decoding, facts, context);
    var deleted = intake.open(track(Speaker.CUSTOMER), true);
    var other = intake.open(track("other", Speaker.CUSTOMER), true);
    // Half a second: nothing of it is a word yet.
    play(deleted, Arrays.copyOf(customer, 4_000));

    Topics.FORGOTTEN.publish(vertx, new CallForgotten("call"));
    await().atMost(30, SECONDS).until(() -> intake.load().tracks() == 1);
    play(deleted, customer);
    play(other, customer);
    result(Future.all(deleted.end(), other.end()));

    assertThat(facts.utterances).extracting(Utterance::callId).containsOnly("other");
    assertThat(drafts).extracting(Draft::callId).containsOnly("other");
  }

  @Test
  void hearsAllOfIt_whenMoreWaitsThanMemoryHolds() throws Exception {
    int seconds = 60;
    var line = new short[seconds * 8_000];
    System.arraycopy(customer, 0, line, 20 * 8_000, customer.length);
    var readBack = new AtomicInteger();
    KeptAudio recording =
        (track, from, to) -> {
          readBack.incrementAndGet();
          return Future.succeededFuture(Arrays.copyOfRange(line, (int) from * 8, (int) to * 8));
        };
    var small = intake(recording, 10_000, 0);
    var sink = small.open(track(Speaker.CUSTOMER), true);
    play(sink, line);
    assertThat(small.load().longestWaitMs()).isEqualTo(seconds * 1_000L);

    small.start(decoding, facts, context);
    result(sink.end());
    result(small.close());

    assertThat(readBack).hasPositiveValue();
    assertThat(facts.utterances)
        .extracting(Utterance::text)
        .containsExactly(
            "hello who is calling",
            "we have twelve people why do you ask",
            "please send me a message");
    assertThat(facts.utterances.get(0).startMs()).isBetween(20_300L, 20_500L);
  }

  @Test
  void tellsWhatIsMissingAndGoesOn_whenWhatWaitedCannotBeReadBack() throws Exception {
    var lags = new CopyOnWriteArrayList<TranscriptLag>();
    Topics.LAG.listen(vertx, lags::add);
    var line = Arrays.copyOf(customer, 30 * 8_000);
    var small = intake(UNREAD, 10_000, 0);
    var sink = small.open(track(Speaker.CUSTOMER), true);
    play(sink, line);

    small.start(decoding, facts, context);
    result(sink.end());
    result(small.close());

    assertThat(facts.utterances).extracting(Utterance::text).contains("hello who is calling");
    await().until(() -> !lags.isEmpty() && lags.get(lags.size() - 1).missedMs() == 17_000);
  }

  @Test
  void leavesNoCallToARecordingThatIsNotMade_whenThereIsTooMuchToDo() throws Exception {
    var small = intake(UNREAD, MOST, 1);
    small.start(decoding, facts, context);
    var first = small.open(track(Speaker.CUSTOMER), true);
    var unrecorded =
        small.open(new AudioTrack("other", "MZ2", Track.INBOUND, Speaker.SDR, 0, "en"), false);
    play(unrecorded, customer);
    result(Future.all(first.end(), unrecorded.end()));

    assertThat(noted).isEmpty();
    assertThat(facts.utterances).hasSize(3);
  }

  @Test
  void tellsHowFarItIsBehind_whenAudioWaits() throws Exception {
    var lags = new CopyOnWriteArrayList<TranscriptLag>();
    Topics.LAG.listen(vertx, lags::add);
    var sink = intake.open(track(Speaker.CUSTOMER), true);
    play(sink, new short[9 * 8_000]);
    intake.start(decoding, facts, context);
    result(sink.end());

    await().until(() -> !lags.isEmpty() && lags.get(lags.size() - 1).behindMs() == 0);
    assertThat(lags.get(0).behindMs()).isGreaterThan(5_000);
  }

  @Test
  void leavesACallToItsRecording_whenThereIsTooMuchToDo() throws Exception {
    var small = intake(UNREAD, MOST, 1);
    small.start(decoding, facts, context);
    var first = small.open(track(Speaker.CUSTOMER), true);
    var beyond =
        small.open(new AudioTrack("other", "MZ2", Track.INBOUND, Speaker.SDR, 0, "en"), true);
    var firstsOther = small.open(track(Speaker.SDR), true);
    play(beyond, customer);
    result(beyond.end());

    assertThat(noted).containsExactly("transcribe/other");
    assertThat(small.load().tracks()).isEqualTo(2);
    result(Future.all(first.end(), firstsOther.end()));
    assertThat(facts.utterances).isEmpty();
  }

  @Test
  void takesNoHarm_whenFramesMakeNoSense() throws Exception {
    intake.start(decoding, facts, context);
    var sink = intake.open(track(Speaker.CUSTOMER), true);
    sink.accept(new AudioFrame(-1, new short[160], 0));
    sink.accept(new AudioFrame(Long.MAX_VALUE, new short[160], 0));
    sink.accept(new AudioFrame(0, new short[0], 0));
    play(sink, customer);
    sink.accept(new AudioFrame(40_000_000, new short[3], 0));
    result(sink.end());
    sink.accept(new AudioFrame(20_000, new short[160], 0));
    result(sink.end());

    assertThat(facts.utterances).hasSize(3);
  }

  @Test
  void keepsWhatWasHeard_whenItIsClosedInMidCallAndThereIsNoRecording() throws Exception {
    intake.start(decoding, facts, context);
    var sink = intake.open(track(Speaker.CUSTOMER), false);
    play(sink, Arrays.copyOf(customer, 8 * 8_000));

    result(intake.close());

    assertThat(facts.utterances)
        .extracting(Utterance::text)
        .containsExactly("hello who is calling", "we have twelve people");
    assertThat(sink.end().isComplete()).isTrue();
  }

  @Test
  void leavesToTheRecordingWhatWouldTakeLong_whenItIsClosed() throws Exception {
    intake.start(decoding, facts, context);
    var busy = busyPool();
    var sink = intake.open(track(Speaker.CUSTOMER), true);
    play(sink, Arrays.copyOf(customer, 8 * 8_000));

    var closed = intake.close();
    busy.countDown();
    result(closed);

    assertThat(sink.end().isComplete()).isTrue();
    assertThat(facts.utterances).isEmpty();
    assertThat(noted).hasSize(1);
  }

  @Test
  void endsAtOnce_whenItIsClosedBeforeTheStartOrOpenedAfterTheClose() throws Exception {
    var early = intake.open(track(Speaker.SDR), true);
    play(early, sdr);
    result(intake.close());
    var late = intake.open(track(Speaker.SDR), true);
    play(late, sdr);

    assertThat(List.of(early, late)).allMatch(sink -> sink.end().succeeded());
    assertThat(facts.utterances).isEmpty();
  }

  private static AudioTrack track(Speaker speaker) {
    return track("call", speaker);
  }

  private static AudioTrack track(String callId, Speaker speaker) {
    var track = speaker == Speaker.SDR ? Track.INBOUND : Track.OUTBOUND;
    return new AudioTrack(callId, "short-call", track, speaker, 0, "en");
  }

  private static void play(AudioSink sink, short[] samples) {
    for (int from = 0; from < samples.length; from += 160) {
      sink.accept(frame(samples, from));
    }
  }

  private static AudioFrame frame(short[] samples, int from) {
    var pcm = Arrays.copyOfRange(samples, from, Math.min(from + 160, samples.length));
    return new AudioFrame(from / AudioFrame.SAMPLES_PER_MS, pcm, 0);
  }

  private static void result(Future<?> future) throws Exception {
    future.toCompletionStage().toCompletableFuture().get(60, SECONDS);
  }
}
