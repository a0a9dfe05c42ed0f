package dev.baton.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ui.RunningUi;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionIT {

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
                "{\"name\":\"maria\",\"displayName\":\"María Pérez\",\"role\":\"sdr\"}"));
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("baton_session=")
        .contains("HTTPOnly", "SameSite=Strict", "Path=/", "Max-Age=604800")
        .doesNotContain("Secure");
  }
}
