package dev.baton.ui.inside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ui.RunningUi;
import dev.baton.ui.UiSettings;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is signed in here, and all come through a proxy. */
class InsideRoutesIT {

  @TempDir static Path data;
  private static RunningUi ui;

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data, Map.of(UiSettings.PROXIED.name(), "true"), true);
  }

  @BeforeEach
  void getReady() {
    ui.inside().ready(true);
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  @Test
  void lives() {
    var answer = ui.get("/health/live");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void isReady_withDetailsForThisMachine() {
    var answer = ui.get("/health/ready");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new JsonObject(answer.body()))
        .isEqualTo(
            new JsonObject(
                """
                {"status": "UP",
                 "checks": [{"id": "disk", "status": "UP", "details": {"freeMb": 7}}]}\
                """));
  }

  @Test
  void saysWhichCheckFailed_whenNotReady() {
    ui.inside().ready(false);
    var answer = ui.get("/health/ready");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"id\":\"disk\",\"status\":\"DOWN\"");
  }

  @Test
  void tellsNoDetails_whenAskedFromElsewhere() {
    var answer = ui.send(ui.request("/health/ready").header("X-Forwarded-For", "198.51.100.7"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("disk").doesNotContain("freeMb");
  }

  @Test
  void givesMetrics_toThisMachine() {
    var answer = ui.get("/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("baton_calls_open");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"198.51.100.7", "2001:db8::1", "127.0.0.1, 198.51.100.7", "localhost", "", "::g"})
  void refusesMetrics_whenAskedFromElsewhere(String forwardedFor) {
    var answer = ui.send(ui.request("/metrics").header("X-Forwarded-For", forwardedFor));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("baton_calls_open");
  }
}
