package dev.baton.ui.people;

import static dev.baton.ui.RunningUi.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.bus.Json;
import dev.baton.ledger.team.Role;
import dev.baton.ui.RunningUi;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The link for somebody who forgot their password; and the address a provider knows them by. */
class ResetLinkIT {

  private static final String ANOTHER = "seven teal kettles hum";

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
  void setsAPasswordOnce_endsEverySession_andIsWrittenDown() {
    String session = ui.signIn().cookie();
    String token = link();
    assertThat(reset(token, ANOTHER).statusCode()).isEqualTo(204);
    assertThat(ui.as(session).get("/api/session").statusCode()).isEqualTo(401);
    assertThat(ui.as("").signIn(RunningUi.NAME, ANOTHER).statusCode()).isEqualTo(200);
    assertThat(ui.signIn(RunningUi.NAME, RunningUi.PASSWORD).statusCode()).isEqualTo(401);
    assertCode(reset(token, "another one of some length"), 410, "link_over");

    var written = ui.trail().stream().filter(one -> one.action().equals("password_changed"));
    assertThat(written)
        .extracting(one -> one.who() + " " + one.details().get("change"))
        .containsExactly("maria by link", "administrator link made");
  }

  @Test
  void isOver_onceAnotherIsMade_andWhereItIsMadeUp() {
    String first = link();
    String second = link();
    assertCode(reset(first, ANOTHER), 410, "link_over");
    assertCode(reset(LinkToken.fresh().text(), ANOTHER), 410, "link_over");
    assertCode(reset(new LinkToken(second).hash(), ANOTHER), 410, "link_over");
    assertCode(reset(second, "short"), 400, "password_short");
    assertCode(reset(second, "passwordpassword"), 400, "password_common");
    assertThat(reset(second, ANOTHER).statusCode()).isEqualTo(204);
  }

  @Test
  void letsNobodyIn_whoseAccountIsDisabled() {
    String token = link();
    await(ui.ledger().accounts().disable(RunningUi.NAME, true));
    assertCode(reset(token, ANOTHER), 410, "link_over");
  }

  @Test
  void isMadeForAnAccountThatThereIs() {
    ui.as(ui.cookieOf(Role.ADMINISTRATOR));
    assertThat(ui.send(ui.change("/api/people/nobody/reset-link", "POST", "")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void anAddressIsOneAccounts_andIsListed() {
    ui.as(ui.cookieOf(Role.ADMINISTRATOR));
    assertThat(email(RunningUi.NAME, " Maria@Example.COM ").statusCode()).isEqualTo(204);
    assertThat(await(ui.ledger().accounts().find(RunningUi.NAME)).orElseThrow().email())
        .isEqualTo("maria@example.com");
    assertThat(ui.get("/api/people").body()).contains("\"email\":\"maria@example.com\"");
    assertCode(email("administrator", "maria@example.com"), 409, "email_taken");
    assertCode(email(RunningUi.NAME, "maria"), 400, "email_wrong");
    assertCode(email("nobody", "n@example.com"), 404, "not_found");
    assertThat(email(RunningUi.NAME, "").statusCode()).isEqualTo(204);
    assertThat(email("administrator", "maria@example.com").statusCode()).isEqualTo(204);
  }

  private HttpResponse<String> email(String name, String email) {
    String path = "/api/people/" + name + "/email";
    return ui.send(ui.change(path, "PUT", Json.text(Map.of("email", email))));
  }

  private String link() {
    ui.as(ui.cookieOf(Role.ADMINISTRATOR));
    var made = ui.send(ui.change("/api/people/" + RunningUi.NAME + "/reset-link", "POST", ""));
    ui.as("");
    assertThat(made.statusCode()).isEqualTo(201);
    String path = new JsonObject(made.body()).getString("path");
    assertThat(path).startsWith("/reset#" + RunningUi.NAME + ":");
    return path.substring(path.indexOf(':') + 1);
  }

  private HttpResponse<String> reset(String token, String password) {
    var given = Map.of("name", RunningUi.NAME, "token", token, "password", password);
    return ui.as("").send(ui.change("/api/reset", "POST", Json.text(given)));
  }

  private static void assertCode(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo(code);
  }
}
