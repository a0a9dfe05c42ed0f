package dev.baton.ui.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ui.RunningUi;
import dev.baton.ui.UiSettings;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeGuardIT {

  private static final String SESSION = "/api/session";
  private static final String HTTPS_ONLY = "Strict-Transport-Security";

  @TempDir static Path data;
  private static RunningUi ui;

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data, Map.of(UiSettings.PROXIED.name(), "true"), true);
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, ''",
    "Origin, https://elsewhere.example",
    "Origin, null",
    "Origin, not an address",
    "Origin, https://baton.example.elsewhere.example",
    "Origin, https://baton.example:8443"
  })
  void refusesAChange_fromAnotherSite(String header, String value) {
    ui.as("").signIn();
    var answer =
        ui.send(
            ui.change(SESSION, "DELETE", "")
                .header("X-Forwarded-Host", "baton.example")
                .header(header, value));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(code(answer)).isEqualTo("other_site");
    assertThat(ui.get(SESSION).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, same-origin",
    "Sec-Fetch-Site, none",
    "Origin, https://baton.example",
    "Origin, https://BATON.example"
  })
  void takesAChange_fromItsOwnPages(String header, String value) {
    ui.as("").signIn();
    var answer =
        ui.send(
            ui.change(SESSION, "DELETE", "")
                .header("X-Forwarded-Host", "baton.example")
                .header(header, value));
    assertThat(answer.statusCode()).isEqualTo(204);
  }

  @Test
  void lets_whatOnlyReads_comeFromALink() {
    ui.as("").signIn();
    assertThat(ui.send(ui.request(SESSION).header("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/session", "/nothing/here"})
  void keepsBrowsersToHttps_whenProxied_andOnlyThen(String path, @TempDir Path own) {
    assertThat(ui.get(path).headers().firstValue(HTTPS_ONLY))
        .hasValueSatisfying(value -> assertThat(value).matches("max-age=[0-9]{8,}"));
    try (var plain = RunningUi.start(own)) {
      assertThat(plain.get(path).headers().firstValue(HTTPS_ONLY)).isEmpty();
    }
  }

  private static String code(HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getString("code");
  }
}
