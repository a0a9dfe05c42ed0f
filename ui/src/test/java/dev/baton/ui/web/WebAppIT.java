package dev.baton.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ui.RunningUi;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAppIT {

  private static final String ASSET = "/assets/app-1a2b3c.js";

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

  @ParameterizedTest
  @ValueSource(strings = {"/", "/calls", "/calls/CA1", "/index.html", "/apiary"})
  void servesTheApp_forItsPages(String path) {
    var answer = ui.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Baton under test");
    assertThat(header(answer, "Content-Type")).startsWith("text/html");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void letsTheBrowserKeepAssets() {
    var answer = ui.get(ASSET);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).contains("javascript");
    assertThat(header(answer, "Cache-Control")).contains("immutable", "max-age=31536000");
  }

  @Test
  void compresses_whenTheBrowserTakesIt() {
    var answer =
        ui.send(ui.request(ASSET).header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());

    assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
    assertThat(answer.body().length).isLessThan(ui.get(ASSET).body().length() / 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/gone-000000.js",
        "/favicon.gone",
        "/..%2fopenapi.yaml",
        "/assets/..%2f..%2fopenapi.yaml",
        "/%2e%2e/openapi.yaml",
        "/.hidden"
      })
  void answersNotFound_forFilesThatTheAppDoesNotHave(String path) {
    var answer = ui.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("not_found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", ASSET, "/api/session", "/nothing.here"})
  void sendsSecurityHeaders_always(String path) {
    var answer = ui.get(path);

    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
        .doesNotContain("unsafe");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "Permissions-Policy")).contains("microphone=(self)", "camera=()");
    assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
