package dev.baton.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.ui.RunningUi;
import dev.baton.ui.Sample;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallRoutesIT {

  private static final String HOSTILE =
      "</script><script>alert(1)</script> \"quoted\" \u2028\u0000 ؜עברית 密码";

  @TempDir static Path data;
  private static RunningUi ui;

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data);
    ui.as(ui.cookieOf(Role.COACH));
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  @Test
  void hasEverythingKnownOfTheCall() {
    begin(Sample.call("CA-full").withColleague(RunningUi.NAME).withNumber("+14155550123"));
    change("CA-full", call -> call.answered(1_500));
    change("CA-full", call -> call.ended(Outcome.COMPLETED, Sample.START.plusSeconds(90)));
    say("CA-full", 1, "why");
    say("CA-full", 0, "hello");
    var question = Sample.question("CA-full", "Q1", "why");
    RunningUi.await(ui.ledger().facts().append("CA-full", List.of(question), List.of()));

    var page = page("CA-full");

    assertThat(page.getJsonObject("call"))
        .isEqualTo(
            new JsonObject()
                .put("id", "CA-full")
                .put("version", 2)
                .put("direction", "outbound")
                .put("state", "ended")
                .put("outcome", "completed")
                .put("startedAt", "2026-11-23T10:00:00.250Z")
                .put("endedAt", "2026-11-23T10:01:30.250Z")
                .put("answeredAtMs", 1_500)
                .put("answerUnknown", false)
                .put("language", "en")
                .put("colleague", "María Pérez")
                .put("calledBack", false)
                .put("number", "+14155550123")
                .putNull("person")
                .putNull("company")
                .put(
                    "terms",
                    new JsonObject(
                        "{\"agreed\":\"on\",\"mode\":\"on\",\"notices\":[],\"stops\":[],"
                            + "\"quietHoursReason\":null,\"resumable\":false,\"erasing\":false,"
                            + "\"transcriptDeleted\":false}"))
                .put("gaps", new JsonArray()));
    assertThat(texts(page)).containsExactly("hello", "why");
    assertThat(utterance(page, 0))
        .isEqualTo(
            new JsonObject(
                "{\"id\":\"MZ1-inbound-0\",\"speaker\":\"sdr\",\"startMs\":0,\"endMs\":900,"
                    + "\"text\":\"hello\",\"readable\":\"\",\"readableSpans\":[],"
                    + "\"confidence\":0.75,\"words\":[{\"word\":\"hello\","
                    + "\"startMs\":0,\"endMs\":900,\"confidence\":0.75}]}"));
    var insight = page.getJsonArray("insights").getJsonObject(0);
    assertThat(insight.getString("kind")).isEqualTo("question");
    assertThat(insight.getString("state")).isEqualTo("suggested");
    assertThat(insight.getJsonObject("values").getString("text")).isEqualTo("why");
    assertThat(insight.getJsonArray("evidence").getJsonObject(0).getString("quote"))
        .isEqualTo("why");
    assertThat(page.getJsonArray("unstored")).isEmpty();
    assertThat(page.getLong("durationMs")).isEqualTo(1_900);
    assertThat(page.getLong("recordingBytes")).isZero();
  }

  @Test
  void isBare_whenNothingIsKnownYet() {
    begin(Sample.call("CA-bare"));
    var page = page("CA-bare");
    assertThat(page.getJsonObject("call").getValue("colleague")).isNull();
    assertThat(page.getJsonObject("call").getValue("outcome")).isNull();
    assertThat(texts(page)).isEmpty();
    assertThat(page.getLong("durationMs")).isZero();
  }

  @Test
  void namesTheAccount_whenTheColleagueIsGone() {
    begin(Sample.call("CA-gone").withColleague("nobody"));
    assertThat(page("CA-gone").getJsonObject("call").getString("colleague")).isEqualTo("nobody");
  }

  @Test
  void keepsTextAsItIs_howeverHostile() {
    RunningUi.await(
        ui.ledger().accounts().put(new Account("eve", HOSTILE, Role.SDR, "$argon2none")));
    begin(Sample.call("CA-hostile").withColleague("eve").withNumber("+14155550123"));
    say("CA-hostile", 0, HOSTILE);

    var answer = ui.get("/api/calls/CA-hostile");
    var page = new JsonObject(answer.body());

    assertThat(page.getJsonObject("call").getString("colleague")).isEqualTo(HOSTILE);
    assertThat(texts(page)).containsExactly(HOSTILE);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CA-nobody", "x", "CA-bare%00", "..", "a.b", "CA%2Fbare", "%7B%22$ne%22:1%7D"})
  void answersNotFound_whenThereIsNoSuchCall(String id) {
    var answer = ui.get("/api/calls/" + id);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("not_found");
  }

  private static void begin(Call call) {
    RunningUi.await(ui.ledger().calls().begin(call));
  }

  private static void change(String callId, UnaryOperator<Call> change) {
    RunningUi.await(ui.ledger().calls().change(callId, change));
  }

  private static void say(String callId, int number, String text) {
    RunningUi.await(ui.ledger().facts().append(Sample.utterance(callId, number, text), 1));
  }

  private static JsonObject page(String callId) {
    var answer = ui.get("/api/calls/" + callId);
    assertThat(answer.statusCode()).isEqualTo(200);
    return new JsonObject(answer.body());
  }

  private static JsonObject utterance(JsonObject page, int index) {
    return page.getJsonArray("utterances").getJsonObject(index);
  }

  private static List<String> texts(JsonObject page) {
    return page.getJsonArray("utterances").stream()
        .map(utterance -> ((JsonObject) utterance).getString("text"))
        .toList();
  }
}
