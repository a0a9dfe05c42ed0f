package dev.baton.ui.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.CallForgotten;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.ui.RunningUi;
import dev.baton.ui.Sample;
import dev.baton.ui.session.Passwords;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deletions, and what the audit trail then has. */
class DeletionRoutesIT {

  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir private static Path data;
  private static RunningUi ui;
  private static String sdr;
  private static String administrator;

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data).signIn();
    sdr = ui.cookie();
    RunningUi.await(
        ui.ledger()
            .accounts()
            .put(
                new Account("ada", "Ada", Role.ADMINISTRATOR, Passwords.hash(RunningUi.PASSWORD))));
    ui.as("");
    administrator = RunningUi.session(ui.signIn("ada", RunningUi.PASSWORD));
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  private static void begin(String callId) {
    RunningUi.await(ui.ledger().calls().begin(Sample.call(callId)));
  }

  private static HttpResponse<String> delete(String path) {
    return ui.send(ui.change(path, "DELETE", ""));
  }

  private static JsonObject keeping(String callId) {
    return new JsonObject(ui.get("/api/calls/" + callId + "/keeping").body());
  }

  private static List<String> audited(String filter) {
    return new JsonObject(ui.as(administrator).get("/api/audit?" + filter).body())
        .getJsonArray("entries").stream()
            .map(entry -> ((JsonObject) entry).getString("action"))
            .toList();
  }

  @Test
  void anAdministratorAlone_deletesAndReadsTheTrail() {
    begin("CA-own");
    ui.as(sdr);
    assertThat(delete("/api/calls/CA-own").statusCode()).isEqualTo(403);
    assertThat(delete("/api/calls/CA-own/person").statusCode()).isEqualTo(403);
    assertThat(delete("/api/calls/CA-own/deletion").statusCode()).isEqualTo(403);
    assertThat(ui.get("/api/audit").statusCode()).isEqualTo(403);
    assertThat(ui.get("/api/audit.csv").statusCode()).isEqualTo(403);
  }

  @Test
  void aDeletionCanBeUndone_untilItBegins() {
    begin("CA-undo");
    ui.as(administrator);
    var asked = delete("/api/calls/CA-undo");
    assertThat(asked.statusCode()).isEqualTo(202);
    var dueAt = Instant.parse(new JsonObject(asked.body()).getString("dueAt"));
    assertThat(dueAt).isAfter(Instant.now());
    assertThat(keeping("CA-undo").getJsonObject("deletion").getBoolean("begun")).isFalse();
    assertThat(delete("/api/calls/CA-undo/deletion").statusCode()).isEqualTo(204);
    assertThat(delete("/api/calls/CA-undo/deletion").statusCode()).isEqualTo(409);
    assertThat(keeping("CA-undo").getJsonObject("deletion")).isNull();
    assertThat(audited("subject=CA-undo")).containsExactly("deletion_undone", "deletion_asked");
  }

  @Test
  void theCallIsGoneAndTold_whenItIsDeletedAtOnce() {
    begin("CA-now");
    var told = new CopyOnWriteArrayList<CallForgotten>();
    Topics.FORGOTTEN.listen(ui.vertx(), told::add);
    ui.as(administrator);
    assertThat(delete("/api/calls/CA-now?now=true").statusCode()).isEqualTo(202);
    await().atMost(LONG).until(() -> ui.get("/api/calls/CA-now").statusCode() == 404);
    await().atMost(LONG).until(() -> told.contains(new CallForgotten("CA-now")));
    assertThat(delete("/api/calls/CA-now").statusCode()).isEqualTo(404);
    await().atMost(LONG).until(() -> audited("action=call_deleted&subject=CA-now").size() == 1);
  }

  @Test
  void aPersonMustBeKnown_toBeDeleted() {
    begin("CA-nobody");
    ui.as(administrator);
    assertThat(delete("/api/calls/CA-nobody/person").statusCode()).isEqualTo(409);
    var person = RunningUi.await(ui.ledger().parties().atNumber("+14155550123", "US"));
    RunningUi.await(
        ui.ledger()
            .calls()
            .change("CA-nobody", call -> call.withPerson(person.id(), person.companyId())));
    assertThat(delete("/api/calls/CA-nobody/person?now=true").statusCode()).isEqualTo(202);
    await().atMost(LONG).until(() -> ui.get("/api/calls/CA-nobody").statusCode() == 404);
  }

  @Test
  void oneLookIsOneEntry_howeverOftenThePageAndTheRecordingAreAskedFor() {
    begin("CA-seen");
    ui.as(administrator);
    for (int i = 0; i < 3; i++) {
      ui.get("/api/calls/CA-seen");
      ui.send(ui.request("/api/calls/CA-seen/recording.wav").header("Range", "bytes=0-1"));
    }
    ui.get("/api/calls/CA-none");
    assertThat(audited("subject=CA-seen")).containsExactly("recording_played", "call_seen");
    assertThat(audited("subject=CA-none")).isEmpty();
    assertThat(audited("who=nobody")).isEmpty();
    var csv = ui.get("/api/audit.csv?subject=CA-seen");
    assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow()).contains("audit.csv");
    assertThat(csv.body().lines()).hasSize(3);
    assertThat(audited("action=exported")).isNotEmpty();
  }

  @Test
  void aFilterThatCannotBeIsRefused() {
    ui.as(administrator);
    for (String filter :
        List.of("from=yesterday", "before=0", "before=x", "limit=201", "limit=0")) {
      assertThat(ui.get("/api/audit?" + filter).statusCode()).isEqualTo(400);
    }
    assertThat(ui.get("/api/audit.csv?to=never").statusCode()).isEqualTo(400);
  }
}
