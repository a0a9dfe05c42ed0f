package dev.baton.transcription;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.Topics;
import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import dev.baton.ledger.speech.SpokenWord;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.UtteranceHeard;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.Ledgers;
import dev.baton.transcription.recognizer.ModelException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptionVerticleIT {

  private static final List<String> WORDS =
      List.of(
          "hello who is calling",
          "we have twelve people why do you asked",
          "please send me a message");

  private static short[] customer;

  @TempDir private Path data;

  private Vertx vertx;
  private Ledger ledger;

  @BeforeAll
  static void read() throws Exception {
    customer = Recordings.channel(Recordings.SHORT_CALL, Speaker.CUSTOMER.channel());
  }

  @BeforeEach
  void open() throws Exception {
    vertx = Vertx.vertx();
    ledger = Ledgers.open(vertx, Settings.of(Map.of("data", data.toString())));
    result(ledger.calls().begin(Call.begun("CA1", Direction.OUTBOUND, "en", Instant.now())));
  }

  @AfterEach
  void close() throws Exception {
    for (String id : vertx.deploymentIDs()) {
      result(vertx.undeploy(id));
    }
    ledger.close();
    result(vertx.close());
  }

  @Test
  void keepsAndPublishesUtterances_whenTheFirstAudioComesBeforeTheStart() throws Exception {
    var heard = new CopyOnWriteArrayList<UtteranceHeard>();
    Topics.UTTERANCE.listen(vertx, heard::add);
    var verticle = new TranscriptionVerticle(TestModel.settings(), ledger);
    var sink = verticle.intake().open(track(), true);
    play(sink, customer, 0, 3_000);
    result(vertx.deployVerticle(verticle));
    play(sink, customer, 3_000, customer.length / AudioFrame.SAMPLES_PER_MS);
    result(sink.end());

    assertThat(texts()).isEqualTo(WORDS);
    await().untilAsserted(() -> assertThat(heard).hasSize(WORDS.size()));
    for (var each : heard) {
      assertThat(each.frameArrivedAt()).isGreaterThan(each.utterance().endMs());
      assertThat(each.stored()).isTrue();
    }
    assertThat(verticle.load().tracks()).isZero();
  }

  @Test
  void storesWhatWasHeard_whenItIsUndeployedInMidCallAndThereIsNoRecording() throws Exception {
    var verticle = new TranscriptionVerticle(TestModel.settings(), ledger);
    String id = result(vertx.deployVerticle(verticle));
    var sink = verticle.intake().open(track(), false);
    play(sink, customer, 0, 8_000);

    result(vertx.undeploy(id));

    assertThat(texts()).containsExactly("hello who is calling", "we have twelve people");
    play(sink, customer, 8_000, 9_000);
    assertThat(verticle.intake().open(track(), true).end().succeeded()).isTrue();
  }

  @Test
  void hearsATeamsWords_fromWhenTheyAreKnown() throws Exception {
    var verticle = new TranscriptionVerticle(TestModel.settings(), ledger);
    result(vertx.deployVerticle(verticle));
    var sounds = List.of("s", "eh", "n", "d", "m", "iy", "ah", "m", "eh", "s", "ah", "jh");

    result(verticle.listenFor(List.of(new SpokenWord("Sendmy Masage", List.of(sounds)))));
    var sink = verticle.intake().open(track(), true);
    play(sink, customer, 0, customer.length / AudioFrame.SAMPLES_PER_MS);
    result(sink.end());

    assertThat(texts()).containsExactly(WORDS.get(0), WORDS.get(1), "please sendmy masage");
    result(verticle.listenFor(List.of()));
    assertThat(verticle.load().tracks()).isZero();
  }

  @Test
  void failsToStartWithALineForAPerson_whenThereIsNoModel() {
    var gone = TestModel.settings().with(Map.of("model", data.resolve("gone").toString()));
    var verticle = new TranscriptionVerticle(gone, ledger);
    var sink = verticle.intake().open(track(), true);

    assertThatThrownBy(() -> result(vertx.deployVerticle(verticle)))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(ModelException.class)
        .hasMessage("speech model " + data.resolve("gone") + ": no such file or folder");
    await().until(() -> sink.end().succeeded());
  }

  @Test
  void failsToStart_whenNoModelIsSet() {
    var verticle = new TranscriptionVerticle(Settings.of(Map.of("data", data.toString())), ledger);

    assertThatThrownBy(() -> result(vertx.deployVerticle(verticle)))
        .cause()
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("model is not set");
  }

  private List<String> texts() throws Exception {
    return result(ledger.facts().of("CA1")).utterances().stream().map(Utterance::text).toList();
  }

  private static AudioTrack track() {
    return new AudioTrack("CA1", "MZ1", Track.OUTBOUND, Speaker.CUSTOMER, 0, "en");
  }

  /** Frames that arrive a second after their start. */
  private static void play(AudioSink sink, short[] samples, int fromMs, int toMs) {
    for (int at = fromMs; at < toMs; at += 20) {
      int from = at * AudioFrame.SAMPLES_PER_MS;
      var pcm = Arrays.copyOfRange(samples, from, Math.min(from + 160, samples.length));
      sink.accept(new AudioFrame(at, pcm, at + 1_000));
    }
  }

  private static <T> T result(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(180, SECONDS);
  }
}
