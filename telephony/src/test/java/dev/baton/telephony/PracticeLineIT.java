package dev.baton.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.Topics;
import dev.baton.ledger.bus.Command;
import dev.baton.ledger.call.AudioGap;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.call.Leg;
import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.call.LegState;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.Ledgers;
import dev.baton.telephony.practice.PracticeLine;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeLineIT {

  private static final Duration CALL = Duration.ofSeconds(60);

  private static final Vertx VERTX = Vertx.vertx();
  private static final HeardAudio HEARD = new HeardAudio();
  private static Ledger ledger;
  private static TelephonyVerticle telephony;

  @BeforeAll
  static void start(@TempDir Path data) {
    var settings =
        Settings.of(
            Map.of(
                "data", data.toString(),
                "edge.port", "0",
                "edge.host", "localhost",
                "hotline.colleagues", "sarah, ben"));
    ledger = Ledgers.open(VERTX, settings);
    telephony = new TelephonyVerticle(settings, ledger, HEARD);
    RunningEdge.await(VERTX.deployVerticle(telephony));
  }

  @AfterAll
  static void stop() {
    ledger.close();
    RunningEdge.await(VERTX.close());
  }

  /** For lines that are not to serve what is asked of the first one. */
  private final Vertx other = Vertx.vertx();

  @AfterEach
  void closeOther() {
    RunningEdge.await(other.close());
  }

  @Test
  void playsACall_fromDialingToHangingUp() {
    String id = play("short-call", "+1 415 555 0123");

    await().atMost(CALL).until(() -> call(id).progress().state() == CallState.LIVE);
    assertThat(call(id).parties().colleague()).isEqualTo("sarah");
    assertThat(call(id).parties().number()).isEqualTo("+14155550123");

    await().atMost(CALL).until(() -> call(id).progress().state() == CallState.ENDED);
    assertThat(call(id).progress().outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(call(id).legs()).allMatch(leg -> leg.state().isFinal());
    await().until(() -> call(id).streams().stream().noneMatch(stream -> stream.open()));

    var stream = call(id).streams().get(0);
    var sdr = HEARD.of(stream.id(), Speaker.SDR).times;
    var customer = HEARD.of(stream.id(), Speaker.CUSTOMER).times;
    assertThat(sdr).startsWith(0L, 20L, 40L);
    for (int i = 1; i < sdr.size(); i++) {
      assertThat(sdr.get(i) - sdr.get(i - 1)).isEqualTo(20);
    }
    assertThat(customer.get(0) + stream.offsetMs())
        .as("ringback stays out")
        .isGreaterThan(call(id).progress().answeredAtMs() - 200);
    assertThat(customer.get(0) % 200).as("on the gate's grid").isZero();
    assertThat(customer.get(customer.size() - 1)).isEqualTo(sdr.get(sdr.size() - 1));
  }

  @Test
  void goesOnWithAnotherStream_whenTheNumberIsOneWhoseStreamBreaks() {
    String id = play("short-call", "+15005550007");

    await().atMost(CALL).until(() -> call(id).progress().state() == CallState.ENDED);
    assertThat(call(id).progress().outcome()).isEqualTo(Outcome.COMPLETED);
    await().until(() -> call(id).streams().stream().noneMatch(stream -> stream.open()));
    assertThat(call(id).streams()).hasSize(2);
    var second = call(id).streams().get(1);
    assertThat(HEARD.of(second.id(), Speaker.CUSTOMER).times).startsWith(0L, 20L, 40L);
    assertThat(AudioGap.of(call(id)))
        .containsExactly(new AudioGap(call(id).streams().get(0).brokeAtMs(), second.offsetMs()));
    assertThat(RunningEdge.await(ledger.recordings().wavLength(id)))
        .as("as long as if nothing had broken")
        .isGreaterThan((second.offsetMs() + 1_000) * 8 * 4);
  }

  @Test
  void ringsTheHotline_andHangsUpWhoIsLate(@TempDir Path data) {
    var settings =
        Settings.of(
            Map.of(
                "data", data.toString(),
                "edge.port", "0",
                "edge.host", "localhost",
                "hotline.colleagues", "sarah, ben"));
    var own = Ledgers.open(other, settings);
    try {
      var edge = RunningEdge.await(Edge.listen(other, settings));
      var line = new PracticeLine(edge.origin(), Optional.empty());
      String deployed = RunningEdge.await(other.deployVerticle(line));
      edge.open(line.account(), own, HEARD);
      RunningEdge.openPhone(own, "sarah");
      RunningEdge.openPhone(own, "ben");
      String id = RunningEdge.await(line.callHotline("hotline", "+14155550177"));

      await().atMost(CALL).until(() -> find(own, id).progress().state() == CallState.LIVE);
      assertThat(find(own, id).parties().colleague()).isIn("sarah", "ben");
      await().until(() -> find(own, id).legs().stream().noneMatch(PracticeLineIT::rings));
      assertThat(find(own, id).legs()).hasSize(3);

      RunningEdge.await(other.undeploy(deployed));
      assertThat(find(own, id).progress().outcome()).isEqualTo(Outcome.COMPLETED);
      RunningEdge.await(edge.close());
    } finally {
      own.close();
    }
  }

  private static boolean rings(Leg leg) {
    return leg.role() == LegRole.SDR
        && !leg.state().isFinal()
        && leg.state() != LegState.IN_PROGRESS;
  }

  @Test
  void refuses_whenThereIsNoSuchRecording() {
    assertThatThrownBy(() -> play("../../etc/passwd", "+14155550123"))
        .satisfies(
            e ->
                assertThat(refusal(e))
                    .hasMessageContaining("it has demo-discovery, hotline, short-call"));
  }

  @Test
  void refusesWithTheEdgesWords_whenTheNumberIsNone() {
    assertThatThrownBy(() -> play("short-call", "12"))
        .satisfies(e -> assertThat(refusal(e)).hasMessage("This is not a telephone number."));
  }

  @Test
  void answersNobodyElse_onItsApi() throws Exception {
    var line = new PracticeLine(URI.create("http://localhost:1"), Optional.empty());
    RunningEdge.await(other.deployVerticle(line));
    var account = line.account();
    var address =
        account.apiOrigin() + "/2010-04-01/Accounts/" + account.accountSid() + "/Calls/CA1.json";
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("Status=completed"))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"code\":20003");
  }

  @Test
  void doesNotStart_whenARecordingOfTheFolderCannotBePlayed(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("broken.wav"), "RIFF");
    var line = new PracticeLine(URI.create("http://localhost:1"), Optional.of(folder));
    assertThatThrownBy(() -> RunningEdge.await(other.deployVerticle(line)))
        .hasMessageContaining("broken.wav: ");
  }

  private static String play(String recording, String number) {
    var call = new Topics.PracticeCall(recording, "sarah", number);
    return RunningEdge.await(Topics.PRACTICE.ask(VERTX, call)).callId();
  }

  private static ReplyException refusal(Throwable thrown) {
    assertThat(thrown).isInstanceOf(CompletionException.class);
    var reply = (ReplyException) thrown.getCause();
    assertThat(reply.failureCode()).isEqualTo(Command.REFUSED);
    return reply;
  }

  private static Call call(String id) {
    return find(ledger, id);
  }

  private static Call find(Ledger ledger, String id) {
    return RunningEdge.await(ledger.calls().find(id)).orElseThrow();
  }
}
