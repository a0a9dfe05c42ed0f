package dev.baton.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.bus.Json;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Invitation;
import dev.baton.ledger.team.Role;
import dev.baton.ui.RunningUi;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleIT {

  private static final String PASSWORD = "a long enough secret";

  @TempDir Path data;
  private RunningUi ui;

  @BeforeEach
  void start() {
    ui = RunningUi.start(data);
  }

  @AfterEach
  void stop() {
    ui.close();
  }

  @Test
  void theFirstLink_makesAnAdministrator_once() {
    String token = firstToken();

    assertThat(join(token, "ada", PASSWORD).statusCode()).isEqualTo(201);
    assertThat(account("ada").role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(ui.signIn("ada", PASSWORD).statusCode()).isEqualTo(200);

    assertRefused(join(token, "eve", PASSWORD), 410, "link_over");
    assertThat(RunningUi.await(FirstLink.make(ui.ledger()))).isEmpty();
  }

  @Test
  void anEarlierStartsLink_isOver() {
    String earlier = firstToken();
    String latest = firstToken();

    assertRefused(join(earlier, "eve", PASSWORD), 410, "link_over");
    assertThat(join(latest, "ada", PASSWORD).statusCode()).isEqualTo(201);
  }

  @Test
  void aLinkThatIsTooOldOrMadeUp_isRefused() {
    var token = LinkToken.fresh();
    RunningUi.await(
        ui.ledger()
            .invitations()
            .put(new Invitation(token.hash(), Role.SDR, Instant.now().minusSeconds(1), "ada")));
    assertRefused(join(token.text(), "eve", PASSWORD), 410, "link_over");
    assertRefused(join(LinkToken.fresh().text(), "eve", PASSWORD), 410, "link_over");
    assertRefused(join(token.hash(), "eve", PASSWORD), 410, "link_over");
  }

  @ParameterizedTest
  @CsvSource({
    "ada, short, password_short",
    "ada, passwordpassword, password_common",
    "ada, aaaaaaaaaaaaaa, password_common",
    "adalovelace, my adalovelace 1, password_common",
    "a da, a long enough secret, name_wrong",
    "аda, a long enough secret, name_wrong",
    "<b>ada, a long enough secret, name_wrong"
  })
  void aWrongNameOrAWeakPassword_leavesTheLink(String name, String password, String code) {
    String token = firstToken();
    assertRefused(join(token, name, password), 400, code);
    assertThat(join(token, "ada", PASSWORD).statusCode()).isEqualTo(201);
  }

  @Test
  void aNameThatIsTaken_leavesTheLink_andTheAccount() {
    String token = firstToken();
    assertRefused(join(token, "MARIA", PASSWORD), 409, "name_taken");
    assertThat(ui.signIn(RunningUi.NAME, RunningUi.PASSWORD).statusCode()).isEqualTo(200);
    assertThat(join(token, "ada", PASSWORD).statusCode()).isEqualTo(201);
  }

  @Test
  void anInvitation_hasItsRole_andIsRevoked() {
    ui.as(ui.cookieOf(Role.ADMINISTRATOR));
    var invited = json(invite("coach"));
    var revoked = json(invite("sdr"));
    assertThat(ui.send(ui.change("/api/invitations/" + revoked.getString("id"), "DELETE", "")))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(204);

    assertThat(join(token(invited), "carl", PASSWORD).statusCode()).isEqualTo(201);
    assertThat(account("carl").role()).isEqualTo(Role.COACH);
    assertRefused(join(token(revoked), "eve", PASSWORD), 410, "link_over");
    assertThat(ui.get("/api/people").body()).contains("carl").doesNotContain(token(invited));
  }

  @Test
  void anotherRole_endsTheSessions_andSoDoesRemoval() {
    String coach = ui.cookieOf(Role.COACH);
    String admin = ui.cookieOf(Role.ADMINISTRATOR);
    ui.as(admin);
    assertThat(change("/api/people/coach/role", "PUT", "{\"role\":\"sdr\"}")).isEqualTo(204);
    assertThat(ui.as(coach).get("/api/session").statusCode()).isEqualTo(401);
    assertThat(account("coach").role()).isEqualTo(Role.SDR);

    String again = ui.cookieOf(Role.COACH);
    ui.as(admin);
    assertThat(change("/api/people/coach/sessions", "DELETE", "")).isEqualTo(204);
    assertThat(ui.as(again).get("/api/session").statusCode()).isEqualTo(401);

    ui.as(admin);
    assertThat(change("/api/people/coach", "DELETE", "")).isEqualTo(204);
    assertThat(RunningUi.await(ui.ledger().accounts().find("coach"))).isEmpty();
    assertThat(ui.as("").signIn("coach", RunningUi.PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void anAdministrator_isAlwaysLeft() {
    ui.as(ui.cookieOf(Role.ADMINISTRATOR));
    assertThat(change("/api/people/administrator", "DELETE", "")).isEqualTo(409);
    assertThat(change("/api/people/administrator/role", "PUT", "{\"role\":\"sdr\"}"))
        .isEqualTo(409);
    assertThat(account("administrator").role()).isEqualTo(Role.ADMINISTRATOR);
  }

  private int change(String path, String method, String content) {
    return ui.send(ui.change(path, method, content)).statusCode();
  }

  private HttpResponse<String> invite(String role) {
    return ui.send(ui.change("/api/invitations", "POST", Json.text(Map.of("role", role))));
  }

  private HttpResponse<String> join(String token, String name, String password) {
    return ui.send(
        ui.change(
            "/api/welcome",
            "POST",
            Json.text(
                Map.of("token", token, "name", name, "displayName", "Ada", "password", password))));
  }

  private String firstToken() {
    String path = RunningUi.await(FirstLink.make(ui.ledger())).orElseThrow();
    return path.substring(path.indexOf('#') + 1);
  }

  private Account account(String name) {
    return RunningUi.await(ui.ledger().accounts().find(name)).orElseThrow();
  }

  private static String token(JsonObject invited) {
    return invited.getString("path").substring("/welcome#".length());
  }

  private static JsonObject json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(201);
    return new JsonObject(answer.body());
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo(code);
  }
}
