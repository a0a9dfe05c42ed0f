package dev.baton.ui.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.Topics;
import dev.baton.ui.RunningUi;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhoneRoutesIT {

  @TempDir static Path data;
  private static RunningUi ui;

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data).signIn();
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  @Test
  void givesTheTokenOfWhoIsSignedIn() {
    var expires = Instant.parse("2026-11-24T12:00:00Z");
    var served =
        Topics.BROWSER_TOKEN.serve(
            ui.vertx(),
            wish ->
                Future.succeededFuture(
                    new Topics.BrowserToken("token of " + wish.colleague(), expires)));
    try {
      var answer = token();
      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(new JsonObject(answer.body()))
          .isEqualTo(
              new JsonObject()
                  .put("token", "token of " + RunningUi.NAME)
                  .put("expiresAt", "2026-11-24T12:00:00Z"));
    } finally {
      RunningUi.await(served.unregister());
    }
  }

  @Test
  void refuses_whenThereIsNoLine() {
    var answer = token();
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("phone_off");
  }

  @Test
  void refuses_whoIsNotSignedIn() {
    String cookie = ui.cookie();
    try {
      assertThat(ui.as("").send(ui.change("/api/phone/token", "POST", "")).statusCode())
          .isEqualTo(401);
    } finally {
      ui.as(cookie);
    }
  }

  private static HttpResponse<String> token() {
    return ui.send(ui.change("/api/phone/token", "POST", ""));
  }
}
