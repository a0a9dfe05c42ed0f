package dev.baton.ui.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.Topics;
import dev.baton.ledger.bus.Refusal;
import dev.baton.ledger.phone.DialPermit;
import dev.baton.ledger.phone.DialRefusal;
import dev.baton.ui.RunningUi;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  @Test
  void saysWhatThePhoneNeedsToKnow() {
    assertThat(new JsonObject(ui.get("/api/phone").body()))
        .isEqualTo(new JsonObject().put("line", "practice").put("region", "US"));
  }

  @Test
  void givesAPermit_orTheReasonWhyNot() {
    var refusal = new DialRefusal("quiet_hours", "Not now.", Map.of("until", "08:00"));
    var permit = new DialPermit("permit", "the key of it", "+14155550123", Instant.now(), null);
    var served =
        Topics.DIAL.serve(
            ui.vertx(),
            wish ->
                Future.succeededFuture(
                    wish.number().equals("+14155550123") && wish.colleague().equals(RunningUi.NAME)
                        ? new Topics.DialAnswer(permit, null)
                        : new Topics.DialAnswer(null, refusal)));
    try {
      var given = dial("+14155550123");
      assertThat(given.statusCode()).isEqualTo(201);
      assertThat(new JsonObject(given.body()))
          .isEqualTo(new JsonObject().put("permit", "permit").put("number", "+14155550123"));
      var refused = dial("+14155550199");
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(new JsonObject(refused.body()))
          .isEqualTo(
              new JsonObject()
                  .put("code", "quiet_hours")
                  .put("message", "Not now.")
                  .put("details", new JsonObject().put("until", "08:00")));
    } finally {
      RunningUi.await(served.unregister());
    }
    assertThat(dial("hello").statusCode()).isEqualTo(400);
    assertThat(new JsonObject(dial("+14155550123").body()).getString("code"))
        .isEqualTo("phone_off");
  }

  @Test
  void answersAndHangsUp_forWhoIsSignedIn() {
    var wishes = new ConcurrentLinkedQueue<Topics.PhoneWish>();
    var answers =
        Topics.ANSWER.serve(
            ui.vertx(),
            wish -> {
              wishes.add(wish);
              return wish.callId().equals("CA1")
                  ? Future.succeededFuture(new Topics.PhoneDone("CA1"))
                  : Future.failedFuture(new Refusal("Somebody else has taken this call."));
            });
    var ends =
        Topics.HANG_UP.serve(
            ui.vertx(),
            wish -> {
              wishes.add(wish);
              return Future.succeededFuture(new Topics.PhoneDone(wish.callId()));
            });
    try {
      assertThat(change("POST", "/CA1/answer").statusCode()).isEqualTo(200);
      var late = change("POST", "/CA2/answer");
      assertThat(late.statusCode()).isEqualTo(409);
      assertThat(new JsonObject(late.body()).getString("code")).isEqualTo("call_gone");
      assertThat(change("DELETE", "/CA1").statusCode()).isEqualTo(204);
      assertThat(change("DELETE", "").statusCode()).isEqualTo(204);
      assertThat(wishes)
          .containsExactly(
              new Topics.PhoneWish(RunningUi.NAME, "CA1"),
              new Topics.PhoneWish(RunningUi.NAME, "CA2"),
              new Topics.PhoneWish(RunningUi.NAME, "CA1"),
              new Topics.PhoneWish(RunningUi.NAME, null));
    } finally {
      RunningUi.await(answers.unregister());
      RunningUi.await(ends.unregister());
    }
  }

  private static HttpResponse<String> dial(String number) {
    var wish = new JsonObject().put("number", number).put("key", "the-key-of-it");
    return ui.send(ui.change("/api/phone/calls", "POST", wish.encode()));
  }

  private static HttpResponse<String> change(String method, String path) {
    return ui.send(ui.change("/api/phone/calls" + path, method, ""));
  }
}
