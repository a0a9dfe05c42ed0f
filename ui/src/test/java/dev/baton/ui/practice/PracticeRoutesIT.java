package dev.baton.ui.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.Topics;
import dev.baton.ledger.bus.Refusal;
import dev.baton.ui.RunningUi;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeRoutesIT {

  private static final String CALLS = "/api/practice/calls";

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
  void isAvailable_whileTheLineIsOn() {
    assertThat(new JsonObject(ui.get("/api/practice").body()))
        .isEqualTo(new JsonObject().put("available", true));
  }

  @Test
  void isNotAvailable_whenTheLineIsOff(@TempDir Path own) {
    try (var off = RunningUi.start(own, Map.of(), false).signIn()) {
      assertThat(new JsonObject(off.get("/api/practice").body()))
          .isEqualTo(new JsonObject().put("available", false));
      assertRefused(
          off.send(off.change(CALLS, "POST", "{\"recording\":\"demo\"}")), "practice_off");
    }
  }

  @Test
  void placesTheCall_inTheNameOfWhoAsks() {
    var asked = new CopyOnWriteArrayList<Topics.PracticeCall>();
    var answers =
        whileServed(
            call -> {
              asked.add(call);
              return Future.succeededFuture(new Topics.CallPlaced("CA-practice"));
            },
            "{\"recording\":\"demo-discovery\"}",
            "{\"recording\":\"other\",\"number\":\"+442071838750\"}");
    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(201);
              assertThat(new JsonObject(answer.body()).getString("callId"))
                  .isEqualTo("CA-practice");
            });
    assertThat(asked)
        .containsExactly(
            new Topics.PracticeCall("demo-discovery", RunningUi.NAME, "+14155550123"),
            new Topics.PracticeCall("other", RunningUi.NAME, "+442071838750"));
  }

  @Test
  void ringsTheHotline_inTheNameOfACustomer() {
    var asked = new CopyOnWriteArrayList<Topics.PracticeCustomer>();
    var served =
        Topics.PRACTICE_HOTLINE.serve(
            ui.vertx(),
            customer -> {
              asked.add(customer);
              return Future.succeededFuture(new Topics.CallPlaced("CA-customer"));
            });
    try {
      var answer = ui.send(ui.change("/api/practice/customers", "POST", "{}"));
      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(new JsonObject(answer.body()).getString("callId")).isEqualTo("CA-customer");
      assertThat(asked).containsExactly(new Topics.PracticeCustomer("hotline", "+14155550177"));
    } finally {
      RunningUi.await(served.unregister());
    }
  }

  @Test
  void tellsWhy_whenTheLineRefuses() {
    var answer =
        whileServed(
                call -> Future.failedFuture(new Refusal("There is no recording \"x\".")),
                "{\"recording\":\"x\"}")
            .get(0);
    assertRefused(answer, "refused");
    assertThat(new JsonObject(answer.body()).getString("message"))
        .isEqualTo("There is no recording \"x\".");
  }

  @Test
  void refuses_whenNobodyServesTheLine() {
    assertRefused(place("{\"recording\":\"demo\"}"), "practice_off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"recording\":1}",
        "{\"recording\":null}",
        "{\"recording\":\"demo\",\"number\":\"0044207\"}",
        "{\"recording\":\"demo\",\"number\":\"+1 415 555 0123\"}",
        "{\"recording\":\"demo\",\"colleague\":\"another\"}"
      })
  void refuses_whatTheContractDoesNotAllow(String content) {
    var answer = place(content);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("bad_request");
  }

  private static List<HttpResponse<String>> whileServed(
      Function<Topics.PracticeCall, Future<Topics.CallPlaced>> line, String... contents) {
    var served = Topics.PRACTICE.serve(ui.vertx(), line);
    try {
      return List.of(contents).stream().map(PracticeRoutesIT::place).toList();
    } finally {
      RunningUi.await(served.unregister());
    }
  }

  private static HttpResponse<String> place(String content) {
    return ui.send(ui.change(CALLS, "POST", content));
  }

  private static void assertRefused(HttpResponse<String> answer, String code) {
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo(code);
  }
}
