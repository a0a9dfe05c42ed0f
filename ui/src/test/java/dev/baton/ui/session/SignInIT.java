package dev.baton.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ui.RunningUi;
import dev.baton.ui.UiSettings;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server for each test, as each remembers who tried to sign in. */
class SignInIT {

  private static final int TRIES_OF_A_NAME = 5;
  private static final int TRIES_OF_AN_ADDRESS = 20;

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
  void signsIn_withNameInAnyCase() {
    var answer = ui.signIn("  MARIA ", RunningUi.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new JsonObject(answer.body()))
        .isEqualTo(
            new JsonObject(
                "{\"name\":\"maria\",\"displayName\":\"María Pérez\",\"role\":\"sdr\",\"hasPassword\":true}"));
    assertThat(setCookie(answer, "baton_session="))
        .contains("HTTPOnly", "SameSite=Strict", "Path=/", "Max-Age=604800")
        .doesNotContain("Secure");
  }

  @ParameterizedTest
  @CsvSource({"maria,wrong", "maria,''", "nobody,correct horse battery staple", "'',x"})
  void tellsNotWhetherNameOrPasswordIsWrong(String name, String password) {
    var answer = ui.signIn(name, password);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .isEqualTo("{\"code\":\"wrong_credentials\",\"message\":\"Name or password is wrong.\"}");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | 400 | ''",
        "application/json | 400 | {",
        "application/json | 400 | null",
        "application/json | 400 | [1]",
        "application/json | 400 | {\"name\":\"maria\"}",
        "application/json | 400 | {\"name\":[],\"password\":\"x\"}",
        "application/json | 400 | {\"name\":\"maria\",\"password\":\"x\",\"role\":\"administrator\"}",
        "text/plain | 415 | {\"name\":\"maria\",\"password\":\"correct horse battery staple\"}",
        "application/x-www-form-urlencoded | 415 | name=maria"
      })
  void refuses_whatIsNotCredentials(String type, int status, String content) {
    var answer =
        ui.send(ui.change("/api/session", "POST", content).setHeader("Content-Type", type));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void refuses_whatIsTooLarge() {
    assertThat(ui.signIn("maria", "x".repeat(201)).statusCode()).isEqualTo(400);
    assertThat(ui.signIn("maria", "x".repeat(20_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void refuses_whenTheHeaderIsMissing() {
    var request =
        ui.request("/api/session")
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    new JsonObject()
                        .put("name", RunningUi.NAME)
                        .put("password", RunningUi.PASSWORD)
                        .encode()));
    var answer = ui.send(request);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void slowsDown_whoTriesPasswordsOfAName() {
    for (int i = 0; i < TRIES_OF_A_NAME; i++) {
      assertThat(ui.signIn("maria", "guess " + i).statusCode()).isEqualTo(401);
    }
    var answer = ui.signIn("Maria", RunningUi.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("too_many_tries");
    assertThat(retryAfter(answer)).isBetween(1, 30);
    assertThat(ui.signIn("another", "guess").statusCode()).isEqualTo(401);
  }

  @Test
  void strangersKeepNobodyOut_whereTheColleagueHasSignedInBefore() {
    String browser =
        setCookie(ui.signIn("maria", RunningUi.PASSWORD), "baton_browser=").split(";", 2)[0];
    for (int i = 0; i < TRIES_OF_A_NAME; i++) {
      assertThat(ui.signIn("maria", "guess " + i).statusCode()).isEqualTo(401);
    }
    assertThat(ui.signIn("maria", RunningUi.PASSWORD).statusCode()).isEqualTo(429);
    ui.as(browser);
    assertThat(ui.signIn("maria", RunningUi.PASSWORD).statusCode()).isEqualTo(200);
    for (int i = 0; i < TRIES_OF_A_NAME; i++) {
      assertThat(ui.signIn("maria", "guess " + i).statusCode()).isEqualTo(401);
    }
    assertThat(ui.signIn("maria", RunningUi.PASSWORD).statusCode()).isEqualTo(429);
    ui.as("baton_browser=" + "x".repeat(43));
    assertThat(ui.signIn("maria", RunningUi.PASSWORD).statusCode()).isEqualTo(429);
    ui.as("");
  }

  @Test
  void oneAddressUsesUpNobodysTries_ofAnother(@TempDir Path own) {
    try (var proxied = RunningUi.start(own, Map.of(UiSettings.PROXIED.name(), "true"), true)) {
      for (int i = 0; i < 60; i++) {
        status(proxied, "192.0.2.1", "maria");
      }
      assertThat(status(proxied, "192.0.2.1", "maria")).isEqualTo(429);
      assertThat(status(proxied, "192.0.2.2", "maria")).isEqualTo(401);
    }
  }

  @Test
  void believesNoAddress_thatIsNotOfAProxy(@TempDir Path own) {
    var settings =
        Map.of(UiSettings.PROXIED.name(), "true", UiSettings.PROXIES.name(), "192.0.2.0/24");
    try (var exposed = RunningUi.start(own, settings, true)) {
      for (int i = 0; i < TRIES_OF_A_NAME; i++) {
        assertThat(status(exposed, "198.51.100." + i, "maria")).isEqualTo(401);
      }
      assertThat(status(exposed, "198.51.100.99", "maria")).isEqualTo(429);
    }
  }

  @Test
  void neverSlowsDown_whoKnowsThePassword() {
    for (int i = 0; i < 2 * TRIES_OF_A_NAME; i++) {
      assertThat(ui.signIn("maria", RunningUi.PASSWORD).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void takesTheAddressFromTheProxy_andKeepsTheCookieToHttps_whenProxied(@TempDir Path own) {
    try (var proxied = RunningUi.start(own, Map.of(UiSettings.PROXIED.name(), "true"), true)) {
      var answer = proxied.signIn("maria", RunningUi.PASSWORD);
      for (String name : List.of("__Host-baton_session=", "__Host-baton_browser=")) {
        assertThat(setCookie(answer, name))
            .contains("Secure", "Path=/", "HTTPOnly", "SameSite=Strict")
            .doesNotContain("Domain");
      }
      String session = proxied.signIn().cookie();
      assertThat(proxied.get("/api/session").statusCode()).isEqualTo(200);
      String plain = session.replace("__Host-", "");
      assertThat(proxied.as(plain).get("/api/session").statusCode()).isEqualTo(401);
      proxied.as("");
      int tries = 0;
      while (status(proxied, tries + ".made.up, 192.0.2.1", "name " + tries) == 401) {
        tries++;
        assertThat(tries).as("tries of one address").isLessThan(3 * TRIES_OF_AN_ADDRESS);
      }
      assertThat(tries).isGreaterThanOrEqualTo(TRIES_OF_AN_ADDRESS);
      assertThat(status(proxied, "192.0.2.1, 192.0.2.2", "one more")).isEqualTo(401);
    }
  }

  private static String setCookie(HttpResponse<?> answer, String beginning) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  private static int status(RunningUi server, String forwarded, String name) {
    var json = new JsonObject().put("name", name).put("password", "guess").encode();
    return server
        .send(server.change("/api/session", "POST", json).header("X-Forwarded-For", forwarded))
        .statusCode();
  }

  private static int retryAfter(HttpResponse<?> answer) {
    return Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow());
  }
}
