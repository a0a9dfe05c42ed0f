package dev.baton.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.team.ApiKey;
import dev.baton.ledger.team.Role;
import dev.baton.ui.RunningUi;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRoutesIT {

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
  void beAdministrator() {
    ui.as(ui.cookieOf(Role.ADMINISTRATOR));
  }

  @Test
  void aKey_opensWhatItsScopeSays_untilItIsRevoked() {
    String key = ui.key("calls:read");
    String id = id(key);
    assertThat(ui.send(ui.request("/api/calls", key)).statusCode()).isEqualTo(200);
    assertThat(code(ui.send(ui.request("/api/people", key)))).isEqualTo("colleague_needed");
    assertThat(code(ui.send(ui.request("/metrics", key)))).isEqualTo("scope_missing");

    assertThat(ui.send(ui.change("/api/keys/" + id, "DELETE", "")).statusCode()).isEqualTo(204);
    var refused = ui.send(ui.request("/api/calls", key));
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(code(refused)).isEqualTo("key_unknown");
    assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(ui.send(ui.change("/api/keys/" + id, "DELETE", "")).statusCode()).isEqualTo(404);
    assertThat(ui.trail().stream().filter(one -> one.subject().id().equals(id)))
        .extracting(AuditEntry::action)
        .contains(AuditAction.KEY_REVOKED.code(), AuditAction.KEY_MADE.code());
  }

  @Test
  void theTextIsToldOnce_andKeptAsAHash() {
    String key = ui.key("metrics");
    String secret = key.substring("baton_".length() + 16 + 1);
    assertThat(ui.get("/api/keys").body()).contains(id(key)).doesNotContain(secret);
    var stored = stored(key);
    assertThat(stored.tokenHash()).matches("[0-9a-f]{64}").doesNotContain(secret);
    assertThat(stored.toString()).doesNotContain(stored.tokenHash());
  }

  @Test
  void theDayOfTheLastUse_isNoted_andAuditedOnce() {
    String key = ui.key("calls:read");
    assertThat(stored(key).lastUsedOn()).isNull();
    for (int i = 0; i < 3; i++) {
      assertThat(ui.send(ui.request("/api/calls", key)).statusCode()).isEqualTo(200);
    }
    await()
        .untilAsserted(
            () -> assertThat(stored(key).lastUsedOn()).isEqualTo(LocalDate.now(ZoneOffset.UTC)));
    String who = "key:" + stored(key).id();
    await()
        .untilAsserted(
            () ->
                assertThat(ui.trail().stream().filter(one -> one.who().equals(who)))
                    .extracting(AuditEntry::action)
                    .containsOnlyOnce(AuditAction.KEY_USED.code()));
  }

  @Test
  void aKeyThatIsMadeUpOrChanged_opensNothing_whateverTheCookie() {
    String key = ui.key("calls:read");
    char last = key.charAt(key.length() - 1);
    String changed = key.substring(0, key.length() - 1) + (last == 'A' ? 'B' : 'A');
    for (String wrong :
        new String[] {changed, "x", "baton_0123456789abcdef_", stored(key).tokenHash()}) {
      var answer = ui.send(ui.request("/api/calls").header("Authorization", "Bearer " + wrong));
      assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
      assertThat(code(answer)).isEqualTo("key_unknown");
    }
  }

  @Test
  void aProgram_changesACall_withoutTheHeaderOfBrowsers() {
    var answer =
        ui.send(
            ui.request("/api/calls/CAunknown/do-not-call", ui.key("calls:write"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"reason\":\"asked by mail\"}")));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(code(answer)).isEqualTo("not_found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"x\",\"scopes\":[]}",
        "{\"name\":\"x\",\"scopes\":[\"everything\"]}",
        "{\"name\":\"x\",\"scopes\":[\"metrics\",\"metrics\"]}",
        "{\"name\":\" \",\"scopes\":[\"metrics\"]}",
        "{\"scopes\":[\"metrics\"]}",
        "{"
      })
  void whatIsNoWish_makesNoKey(String content) {
    int before = all().size();
    assertThat(ui.send(ui.change("/api/keys", "POST", content)).statusCode()).isEqualTo(400);
    assertThat(all()).hasSize(before);
  }

  private static List<ApiKey> all() {
    return RunningUi.await(ui.ledger().apiKeys().all());
  }

  private static String id(String key) {
    return key.substring("baton_".length(), "baton_".length() + 16);
  }

  private static ApiKey stored(String key) {
    return RunningUi.await(ui.ledger().apiKeys().find(id(key))).orElseThrow();
  }

  private static String code(HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getString("code");
  }
}
