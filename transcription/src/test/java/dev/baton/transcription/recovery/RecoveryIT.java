package dev.baton.transcription.recovery;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.Topics;
import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.call.AudioStream;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.speech.RecordedSpeech;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.UtteranceHeard;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.Ledgers;
import dev.baton.transcription.Recordings;
import dev.baton.transcription.TestModel;
import dev.baton.transcription.TranscriptionVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryIT {

  private static final long OFFSET_MS = 1_000;
  private static final AudioTrack TRACK =
      new AudioTrack("CA1", "MZ1", Track.OUTBOUND, Speaker.CUSTOMER, OFFSET_MS, "en");
  private static final List<String> WORDS =
      List.of(
          "hello who is calling",
          "we have twelve people why do you asked",
          "please send me a message");

  @TempDir private Path data;
  private Vertx vertx;
  private Ledger ledger;
  private short[] customer;

  @BeforeEach
  void begin() throws Exception {
    customer = Recordings.channel(Recordings.SHORT_CALL, Speaker.CUSTOMER.channel());
    vertx = Vertx.vertx();
    ledger = open();
    var call =
        Call.begun("CA1", Direction.OUTBOUND, "en", Instant.now())
            .with(new AudioStream("MZ1", "CA1", OFFSET_MS, true));
    result(ledger.calls().begin(call));
  }

  private void answered() throws Exception {
    result(ledger.calls().change("CA1", call -> call.answered(OFFSET_MS)));
  }

  @AfterEach
  void close() throws Exception {
    for (String id : vertx.deploymentIDs()) {
      result(vertx.undeploy(id));
    }
    ledger.close();
    result(vertx.close());
  }

  /** The ledger ends calls as lost that were open when its process ended. */
  @Test
  void hearsTheRestOfTheCallOnce_whenTheProcessEndedInTheMiddle() throws Exception {
    record(customer);
    answered();
    var heard = deployed();
    var sink = heard.intake().open(TRACK, true);
    play(sink::accept, Arrays.copyOf(customer, 3 * 8_000));
    await().atMost(60, SECONDS).until(() -> texts().equals(WORDS.subList(0, 1)));
    abandon();

    deployed().catchUp();

    await().atMost(120, SECONDS).until(() -> result(ledger.jobs().find(jobKey())).isEmpty());
    assertThat(texts()).isEqualTo(WORDS);
    assertThat(utterances()).extracting(Utterance::id).doesNotHaveDuplicates();
    assertThat(utterances().get(2).startMs()).isBetween(OFFSET_MS + 11_000, OFFSET_MS + 14_000);
  }

  @Test
  void tellsTheLastUtteranceAgain_whenAllOfTheCallIsKnown() throws Exception {
    record(customer);
    answered();
    var sink = deployed().intake().open(TRACK, true);
    play(sink::accept, customer);
    result(sink.end());
    abandon();
    var told = new CopyOnWriteArrayList<UtteranceHeard>();
    Topics.UTTERANCE.listen(vertx, told::add);

    deployed().catchUp();

    await().atMost(120, SECONDS).until(() -> result(ledger.jobs().find(jobKey())).isEmpty());
    await().until(() -> !told.isEmpty());
    assertThat(told).extracting(one -> one.utterance().text()).containsExactly(WORDS.get(2));
    assertThat(texts()).isEqualTo(WORDS);
  }

  @Test
  void hearsNothingOfTheCalledSide_whenItNeverAnswered() throws Exception {
    record(customer);
    abandon();

    deployed().catchUp();

    await().atMost(120, SECONDS).until(() -> result(ledger.jobs().find(jobKey())).isEmpty());
    assertThat(result(ledger.calls().find("CA1")).orElseThrow().progress().state())
        .isEqualTo(CallState.ENDED);
    assertThat(texts()).isEmpty();
  }

  @Test
  void hearsTheRestOfACallThatIsOver_whenAStopDidNotWaitForIt() throws Exception {
    record(customer);
    answered();
    var sink = deployed().intake().open(TRACK, true);
    play(sink::accept, customer);
    var end = sink.end();
    result(ledger.calls().change("CA1", call -> call.ended(Outcome.COMPLETED, Instant.now())));
    abandon();
    assertThat(end.isComplete()).isTrue();
    assertThat(texts()).hasSizeLessThan(WORDS.size());
    assertThat(result(ledger.jobs().find(jobKey()))).isPresent();

    deployed().catchUp();
    assertThat(result(ledger.jobs().hasten(jobKey()))).isTrue();

    await().atMost(120, SECONDS).until(() -> result(ledger.jobs().find(jobKey())).isEmpty());
    assertThat(texts()).isEqualTo(WORDS);
  }

  private static String jobKey() {
    return RecordedSpeech.job("CA1").key();
  }

  /** What a new process finds of an old one. */
  private void abandon() throws Exception {
    for (String id : vertx.deploymentIDs()) {
      result(vertx.undeploy(id));
    }
    ledger.close();
    result(vertx.close());
    vertx = Vertx.vertx();
    ledger = open();
  }

  private Ledger open() {
    return Ledgers.open(vertx, Settings.of(Map.of("data", data.toString())));
  }

  private TranscriptionVerticle deployed() throws Exception {
    var verticle = new TranscriptionVerticle(TestModel.settings(), ledger);
    result(vertx.deployVerticle(verticle));
    return verticle;
  }

  private void record(short[] samples) throws Exception {
    var recorded = ledger.recordings().open(TRACK);
    play(recorded::accept, samples);
    result(recorded.end());
  }

  private List<Utterance> utterances() throws Exception {
    return result(ledger.facts().of("CA1")).utterances();
  }

  private List<String> texts() throws Exception {
    return utterances().stream().map(Utterance::text).toList();
  }

  private static void play(Consumer<AudioFrame> sink, short[] samples) {
    for (int from = 0; from < samples.length; from += 160) {
      var pcm = Arrays.copyOfRange(samples, from, Math.min(from + 160, samples.length));
      sink.accept(new AudioFrame(from / AudioFrame.SAMPLES_PER_MS, pcm, 0));
    }
  }

  private static <T> T result(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(60, SECONDS);
  }
}
