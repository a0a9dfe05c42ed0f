package dev.baton.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.team.Session;
import dev.baton.ui.RunningUi;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionIT {

  private static final String SESSION = "/api/session";

  @TempDir static Path data;
  private static RunningUi ui;

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data);
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  @BeforeEach
  void beStranger() {
    ui.as("");
  }

  @Test
  void goesOn_whileTheCookieIsSent() {
    var answer = ui.signIn().get(SESSION);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new JsonObject(answer.body()).getString("displayName")).isEqualTo("María Pérez");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void refuses_whenThereIsNoSession() {
    var answer = ui.get(SESSION);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(code(answer)).isEqualTo("not_signed_in");
  }

  @Test
  void refuses_whenTheCookieWasMadeUpOrChanged() {
    String cookie = ui.signIn().cookie();
    int last = cookie.length() - 1;
    String changed = cookie.substring(0, last) + (cookie.charAt(last) == 'A' ? 'E' : 'A');
    for (String other :
        new String[] {changed, "baton_session=", "baton_session=x", cookie + "AA"}) {
      assertThat(ui.as(other).get(SESSION).statusCode()).as(other).isEqualTo(401);
    }
    assertThat(ui.as(cookie).get(SESSION).statusCode()).isEqualTo(200);
  }

  @Test
  void ends_whenSignedOut_andNoOtherDoes() {
    String other = ui.signIn().cookie();
    String cookie = ui.signIn().cookie();
    var answer = ui.send(ui.change(SESSION, "DELETE", ""));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("baton_session=;")
        .contains("Max-Age=0", "Path=/");
    assertThat(ui.as(cookie).get(SESSION).statusCode()).isEqualTo(401);
    assertThat(ui.as(other).get(SESSION).statusCode()).isEqualTo(200);
  }

  @Test
  void doesNotEnd_whenSignOutLacksTheHeader() {
    var answer = ui.signIn().send(ui.request(SESSION).DELETE());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(code(answer)).isEqualTo("header_missing");
    assertThat(ui.get(SESSION).statusCode()).isEqualTo(200);
  }

  @Test
  void isOver_whenNotUsedForLong() {
    var token = SessionToken.fresh(Instant.now().plus(Duration.ofDays(1)));
    open(token, RunningUi.NAME, Instant.now().minusSeconds(1));
    assertThat(ui.as(cookie(token)).get(SESSION).statusCode()).isEqualTo(401);
  }

  @Test
  void isOver_whenItsLengthIsUsedUp_howeverMuchItIsUsed() {
    var token = SessionToken.fresh(Instant.now().minusSeconds(1));
    open(token, RunningUi.NAME, Instant.now().plus(Duration.ofDays(1)));
    assertThat(ui.as(cookie(token)).get(SESSION).statusCode()).isEqualTo(401);
  }

  @Test
  void isOver_whenTheAccountIsGone() {
    var token = SessionToken.fresh(Instant.now().plus(Duration.ofDays(1)));
    open(token, "nobody", Instant.now().plus(Duration.ofDays(1)));
    assertThat(ui.as(cookie(token)).get(SESSION).statusCode()).isEqualTo(401);
  }

  @Test
  void isProlonged_whenUsed_butNotBeyondItsLength() {
    var end = Instant.ofEpochSecond(Instant.now().plus(Duration.ofHours(2)).getEpochSecond());
    var token = SessionToken.fresh(end);
    open(token, RunningUi.NAME, Instant.now().plusSeconds(60));
    assertThat(ui.as(cookie(token)).get(SESSION).statusCode()).isEqualTo(200);
    await().untilAsserted(() -> assertThat(stored(token).expiresAt()).isEqualTo(end));
  }

  @Test
  void isKeptAsAHashOnly() {
    String cookie = ui.signIn().cookie();
    var token = SessionToken.parse(cookie.substring("baton_session=".length())).orElseThrow();
    assertThat(stored(token).tokenHash()).matches("[0-9a-f]{64}").isEqualTo(token.hash());
    assertThat(token.toString()).doesNotContain(token.text());
  }

  @Test
  void survivesARestart(@TempDir Path own) {
    String cookie;
    try (var before = RunningUi.start(own)) {
      cookie = before.signIn().cookie();
    }
    try (var after = RunningUi.start(own)) {
      assertThat(after.as(cookie).get(SESSION).statusCode()).isEqualTo(200);
    }
  }

  private static void open(SessionToken token, String account, Instant expiresAt) {
    RunningUi.await(ui.ledger().sessions().open(new Session(token.hash(), account, expiresAt)));
  }

  private static Session stored(SessionToken token) {
    return RunningUi.await(ui.ledger().sessions().find(token.hash())).orElseThrow();
  }

  private static String cookie(SessionToken token) {
    return "baton_session=" + token.text();
  }

  private static String code(HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getString("code");
  }
}
