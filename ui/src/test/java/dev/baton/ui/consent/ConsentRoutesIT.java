package dev.baton.ui.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.WavHeader;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditQuery;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.team.Role;
import dev.baton.ui.RunningUi;
import dev.baton.ui.Sample;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentRoutesIT {

  private static final String POLICY = "/api/policy/calling";

  @TempDir static Path data;
  private static RunningUi ui;
  private static String sdr;
  private static String administrator;

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data);
    sdr = ui.signIn().cookie();
    administrator = ui.cookieOf(Role.ADMINISTRATOR);
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  @Test
  void savesAPolicy_onTopOfTheOneItWasMadeFrom_forAnAdministratorOnly() {
    var policy = new JsonObject(ui.as(sdr).get(POLICY).body());
    policy.put("recording", "transcript_only");
    assertThat(put(policy).statusCode()).isEqualTo(403);

    ui.as(administrator);
    var saved = put(policy);
    assertThat(saved.statusCode()).isEqualTo(200);
    long version = new JsonObject(saved.body()).getLong("version");
    assertThat(version).isEqualTo(policy.getLong("version") + 1);
    assertThat(put(policy).statusCode()).isEqualTo(409);
    assertThat(put(policy).body()).contains("\"code\":\"stale\"");
    assertThat(new JsonObject(ui.get(POLICY).body()).getString("recording"))
        .isEqualTo("transcript_only");
    assertThat(trail()).anyMatch(entry -> entry.action().equals("policy_changed"));
  }

  @Test
  void refusesAPolicy_thatMakesNoSense() {
    ui.as(administrator);
    var policy = new JsonObject(ui.get(POLICY).body());
    for (var wrong :
        List.of(
            policy.copy().put("region", "XX"),
            policy.copy().put("recording", "sometimes"),
            policy
                .copy()
                .put("quietHours", policy.getJsonObject("quietHours").copy().put("from", "22:00")),
            policy
                .copy()
                .put("quietHours", policy.getJsonObject("quietHours").copy().put("to", "24:61")),
            policy.copy().put("recording", "on").put("notices", List.of()),
            policy.copy().put("unheardOf", 1))) {
      assertThat(put(wrong).statusCode()).as(wrong.encode()).isEqualTo(400);
    }
    assertThat(new JsonObject(ui.get(POLICY).body())).isEqualTo(policy);
  }

  @Test
  void keepsANotice_thatIsAWavFileOfAtMostAMinute() {
    ui.as(administrator);
    assertThat(upload(new byte[] {1, 2, 3}).statusCode()).isEqualTo(400);
    assertThat(upload(new byte[0]).statusCode()).isEqualTo(400);
    assertThat(upload(wav(61)).statusCode()).isEqualTo(400);
    assertThat(upload(new byte[2_000_000]).statusCode()).isEqualTo(413);

    byte[] notice = wav(3);
    var kept = upload(notice);
    assertThat(kept.statusCode()).isEqualTo(201);
    var answer = new JsonObject(kept.body());
    assertThat(answer.getDouble("seconds")).isEqualTo(3.0);
    var played =
        ui.send(
            ui.request("/api/policy/notices/" + answer.getString("id") + ".wav"),
            BodyHandlers.ofByteArray());
    assertThat(played.body()).isEqualTo(notice);
    ui.as(sdr);
    assertThat(upload(notice).statusCode()).isEqualTo(403);
  }

  @Test
  void stopsAndDeletes_alsoAfterTheCall() {
    ui.as(sdr);
    var ledger = ui.ledger();
    RunningUi.await(ledger.calls().begin(Sample.call("CAstop")));
    var sink =
        ledger
            .recordings()
            .open(new AudioTrack("CAstop", "MZ1", Track.INBOUND, Speaker.SDR, 0, "en"));
    var tone = new short[160];
    Arrays.fill(tone, (short) 876);
    sink.accept(new AudioFrame(0, tone, 0));
    RunningUi.await(sink.end());
    assertThat(RunningUi.await(ledger.recordings().wavLength("CAstop"))).isPositive();

    assertThat(stop("CAstop", "stop").getString("mode")).isEqualTo("transcript_only");
    assertThat(stop("CAstop", "resume").getString("mode")).isEqualTo("on");
    RunningUi.await(
        ledger.calls().change("CAstop", one -> one.ended(Outcome.COMPLETED, Instant.now())));
    assertThat(send("CAstop", "stop").statusCode()).isEqualTo(409);

    var deleted = stop("CAstop", "delete_recording");
    assertThat(deleted.getJsonArray("stops")).hasSize(3);
    awaitErased("CAstop");
    assertThat(RunningUi.await(ledger.recordings().wavLength("CAstop"))).isZero();
    assertThat(ui.get("/api/calls/CAstop/recording.wav").statusCode()).isEqualTo(404);
    assertThat(stop("CAstop", "delete_all").getBoolean("transcriptDeleted")).isTrue();
    awaitErased("CAstop");
    assertThat(RunningUi.await(ledger.facts().of("CAstop")).utterances()).isEmpty();
    assertThat(trail())
        .anyMatch(one -> one.action().equals("deletion_asked") && "CAstop".equals(one.callId()))
        .anyMatch(one -> one.action().equals("audio_deleted") && "CAstop".equals(one.callId()))
        .anyMatch(one -> one.action().equals("text_deleted") && "CAstop".equals(one.callId()));
    assertThat(send("nosuch", "stop").statusCode()).isEqualTo(404);
    assertThat(send("CAstop", "burn").statusCode()).isEqualTo(400);
  }

  @Test
  void notesWhatTheCustomerSaid_andThatTheyAreNotToBeCalled() {
    ui.as(sdr);
    var ledger = ui.ledger();
    var person = RunningUi.await(ledger.parties().atNumber("+14155550160", "US"));
    RunningUi.await(
        ledger
            .calls()
            .begin(
                Sample.call("CAword")
                    .withNumber("+14155550160")
                    .withPerson(person.id(), person.companyId())));
    var noted =
        ui.send(
            ui.change(
                "/api/calls/CAword/consent",
                "POST",
                "{\"purpose\":\"recording\",\"granted\":false,\"wording\":\"please do not\","
                    + "\"channel\":\"call\"}"));
    assertThat(noted.statusCode()).isEqualTo(201);
    assertThat(noted.body()).contains("please do not", "\"callId\":\"CAword\"");
    var listed =
        ui.send(ui.change("/api/calls/CAword/do-not-call", "POST", "{\"reason\":\"asked twice\"}"));
    assertThat(new JsonObject(listed.body()).getJsonObject("doNotCall").getString("reason"))
        .isEqualTo("asked twice");
    assertThat(
            RunningUi.await(
                ledger.doNotCall().of(List.of("+14155550160", "person:" + person.id()))))
        .hasSize(2);
  }

  private static HttpResponse<String> put(JsonObject policy) {
    return ui.send(ui.change(POLICY, "PUT", policy.encode()));
  }

  private static HttpResponse<String> upload(byte[] wav) {
    return ui.send(
        ui.request("/api/policy/notices")
            .header("X-Baton", "test")
            .header("Content-Type", "audio/wav")
            .POST(BodyPublishers.ofByteArray(wav)));
  }

  private static byte[] wav(int seconds) {
    int bytes = seconds * 16_000;
    byte[] header = WavHeader.of(1, 8_000, bytes);
    return Arrays.copyOf(header, header.length + bytes);
  }

  private static HttpResponse<String> send(String call, String kind) {
    String path = "/api/calls/" + call + "/recording/stops";
    return ui.send(ui.change(path, "POST", "{\"kind\":\"" + kind + "\"}"));
  }

  private static JsonObject stop(String call, String kind) {
    var answer = send(call, kind);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body());
  }

  private static void awaitErased(String call) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                !RunningUi.await(ui.ledger().calls().find(call))
                    .orElseThrow()
                    .terms()
                    .erasurePending());
  }

  private static List<AuditEntry> trail() {
    return RunningUi.await(ui.ledger().audit().page(AuditQuery.newest(100))).entries();
  }
}
