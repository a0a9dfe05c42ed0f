package dev.baton.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.ui.RunningUi;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountRoutesIT {

  private static final String SESSIONS = "/api/account/sessions";
  private static final String NEW = "seven green lamps in the harbour";

  @TempDir Path data;
  private RunningUi ui;

  @BeforeEach
  void start() {
    ui = RunningUi.start(data).signIn();
  }

  @AfterEach
  void stop() {
    ui.close();
  }

  @Test
  void anotherName_isShown_alsoAHostileOneAsText() {
    String name = "<script>María</script>";
    var wish = new JsonObject().put("displayName", "  " + name + " ").encode();
    assertThat(change("/api/account", "PUT", wish).statusCode()).isEqualTo(204);
    assertThat(new JsonObject(ui.get("/api/session").body()).getString("displayName"))
        .isEqualTo(name);
    for (String wrong : new String[] {"{\"displayName\":\"  \"}", "{\"displayName\":\"\"}", "{}"}) {
      assertThat(change("/api/account", "PUT", wrong).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void anotherPassword_endsTheOtherSessions_andThisOneGoesOn() {
    String other = ui.cookie();
    String own = ui.as("").signIn().cookie();
    assertThat(password(RunningUi.PASSWORD, NEW).statusCode()).isEqualTo(204);
    assertThat(ui.get("/api/session").statusCode()).isEqualTo(200);
    assertThat(ui.as(other).get("/api/session").statusCode()).isEqualTo(401);
    ui.as("");
    assertThat(ui.signIn(RunningUi.NAME, RunningUi.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(ui.signIn(RunningUi.NAME, NEW).statusCode()).isEqualTo(200);
    assertThat(own).isNotEqualTo(other);
    assertThat(ui.trail()).anyMatch(one -> one.action().equals("password_changed"));
  }

  @ParameterizedTest
  @CsvSource({
    "guess, seven green lamps in the harbour, 403, password_wrong",
    "'', seven green lamps in the harbour, 403, password_wrong",
    "correct horse battery staple, short, 400, password_short",
    "correct horse battery staple, passwordpassword, 400, password_common",
    "correct horse battery staple, qwertyuiop123, 400, password_common",
    "correct horse battery staple, Summer2026!!, 400, password_common",
    "correct horse battery staple, my own maria pw 1, 400, password_common"
  })
  void aWrongOrWeakPassword_changesNothing(String old, String wish, int status, String code) {
    var answer = password(old, wish);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo(code);
    assertThat(ui.signIn(RunningUi.NAME, RunningUi.PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void guessingTheOldPassword_isSlowedDown() {
    for (int i = 0; i < 5; i++) {
      assertThat(password("guess " + i, NEW).statusCode()).isEqualTo(403);
    }
    assertThat(password(RunningUi.PASSWORD, NEW).statusCode()).isEqualTo(429);
  }

  @Test
  void sessions_areListed_andEndedOneByOne_orAll_butNotThoseOfOthers() {
    String own = ui.cookie();
    String other = ui.as("").signIn().cookie();
    String coach = ui.cookieOf(Role.COACH);
    var listed = sessions(own);
    assertThat(listed).hasSize(2);
    assertThat(listed.getJsonObject(0).getBoolean("own")).isFalse();
    assertThat(listed.getJsonObject(0).getString("browser")).startsWith("Java-http-client");
    assertThat(listed.toString()).doesNotContain(own.substring(own.indexOf('=') + 1));

    String id = listed.getJsonObject(0).getString("id");
    ui.as(coach);
    assertThat(change(SESSIONS + "/" + id, "DELETE", "").statusCode()).isEqualTo(404);
    assertThat(ui.as(other).get("/api/session").statusCode()).isEqualTo(200);
    ui.as(own);
    assertThat(change(SESSIONS + "/" + id, "DELETE", "").statusCode()).isEqualTo(204);
    assertThat(ui.as(other).get("/api/session").statusCode()).isEqualTo(401);

    ui.as(own);
    assertThat(change(SESSIONS, "DELETE", "").statusCode()).isEqualTo(204);
    assertThat(ui.get("/api/session").statusCode()).isEqualTo(401);
    assertThat(ui.as(coach).get("/api/session").statusCode()).isEqualTo(200);
  }

  @Test
  void aDisabledAccount_letsNobodyIn_untilItIsEnabled() {
    String maria = ui.cookie();
    ui.as(ui.cookieOf(Role.ADMINISTRATOR));
    assertThat(disable("maria", true)).isEqualTo(204);
    assertThat(disable("administrator", true)).isEqualTo(409);
    assertThat(disable("nobody", true)).isEqualTo(404);
    assertThat(ui.get("/api/people").body()).contains("\"disabled\":true");
    String administrator = ui.cookie();
    assertThat(ui.as(maria).get("/api/session").statusCode()).isEqualTo(401);
    assertThat(ui.as("").signIn(RunningUi.NAME, RunningUi.PASSWORD).statusCode()).isEqualTo(401);
    ui.as(administrator);
    assertThat(disable("maria", false)).isEqualTo(204);
    assertThat(ui.as("").signIn(RunningUi.NAME, RunningUi.PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void twoAdministrators_whoTakeItFromEachOtherAtOnce_leaveOne() {
    var accounts = ui.ledger().accounts();
    for (int round = 0; round < 20; round++) {
      for (String name : new String[] {"ada", "bea"}) {
        RunningUi.await(accounts.put(new Account(name, name, Role.ADMINISTRATOR, "none")));
      }
      var one = accounts.changeRole("ada", Role.SDR);
      var two = round % 2 == 0 ? accounts.remove("bea") : accounts.disable("bea", true);
      RunningUi.await(one.transform(done -> two.otherwiseEmpty()));
      assertThat(RunningUi.await(accounts.all())).anyMatch(Account::administers);
    }
  }

  private static JsonObject json(String old, String password) {
    return new JsonObject().put("old", old).put("password", password);
  }

  private HttpResponse<String> password(String old, String password) {
    return change("/api/account/password", "PUT", json(old, password).encode());
  }

  private int disable(String name, boolean disabled) {
    var wish = new JsonObject().put("disabled", disabled).encode();
    return change("/api/people/" + name + "/disabled", "PUT", wish).statusCode();
  }

  private JsonArray sessions(String cookie) {
    return new JsonObject(ui.as(cookie).get(SESSIONS).body()).getJsonArray("sessions");
  }

  private HttpResponse<String> change(String path, String method, String content) {
    return ui.send(ui.change(path, method, content));
  }
}
