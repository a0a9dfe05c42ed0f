package dev.baton.ui.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.phone.PhoneLine;
import dev.baton.ui.RunningUi;
import io.vertx.core.Future;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection that a page's phone holds. */
class PhoneLinesIT {

  @TempDir static Path data;
  private static RunningUi ui;
  private static WebSocketClient client;

  private final Queue<JsonObject> told = new ConcurrentLinkedQueue<>();

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data).signIn();
    client = ui.vertx().createWebSocketClient();
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  @Test
  void canBeRung_whileThePhoneSaysSoAndIsThere() {
    var socket = RunningUi.await(open("same-origin", ui.cookie()));
    socket.textMessageHandler(text -> told.add(new JsonObject(text)));
    assertThat(line().isPresent(Instant.now())).isFalse();

    socket.writeTextMessage("{\"type\":\"ready\",\"ready\":true}");
    await().until(() -> line().isPresent(Instant.now()));
    assertThat(line().isPresent(Instant.now().plusSeconds(61))).as("a lease").isFalse();
    await().until(() -> told.contains(new JsonObject().put("type", "ready").put("ready", true)));

    socket.writeTextMessage("{\"type\":\"ready\",\"ready\":false}");
    await().until(() -> !line().isPresent(Instant.now()));

    socket.writeTextMessage("{\"type\":\"ready\",\"ready\":true}");
    await().until(() -> line().isPresent(Instant.now()));
    RunningUi.await(socket.close());
    await().until(() -> line().phones().isEmpty());
  }

  @Test
  void tellsOfCallsThatConcernTheColleague_andOfNoOthers() {
    var socket = RunningUi.await(open("same-origin", ui.cookie()));
    socket.textMessageHandler(text -> told.add(new JsonObject(text)));

    begin(Call.begun("PL1", Direction.OUTBOUND, "en", Instant.now()).withColleague("somebody"));
    begin(Call.begun("PL2", Direction.OUTBOUND, "en", Instant.now()).withColleague(RunningUi.NAME));
    begin(
        Call.begun("PL3", Direction.INBOUND, "en", Instant.now())
            .withRung(List.of("somebody", RunningUi.NAME)));

    await().until(() -> toldOf().contains("PL3"));
    assertThat(toldOf()).contains("PL2").doesNotContain("PL1");
    assertThat(news("PL2").getBoolean("mine")).isTrue();
    assertThat(news("PL2").getBoolean("line")).as("it is not on the line").isFalse();
    assertThat(news("PL3").getBoolean("mine")).as("it only rings").isFalse();
    RunningUi.await(socket.close());
  }

  @Test
  void tellsAPhoneThatComesBack_whichCallItHas() {
    begin(Call.begun("PL4", Direction.OUTBOUND, "en", Instant.now()).withColleague(RunningUi.NAME));
    RunningUi.await(ui.ledger().phoneLines().change(RunningUi.NAME, line -> line.takenBy("PL4")));

    var socket = RunningUi.await(open("same-origin", ui.cookie()));
    socket.textMessageHandler(text -> told.add(new JsonObject(text)));

    await().until(() -> toldOf().contains("PL4"));
    assertThat(news("PL4").getBoolean("mine")).isTrue();
    assertThat(news("PL4").getBoolean("line")).isTrue();
    RunningUi.await(socket.close());
  }

  @Test
  void letsNobodyElseIn() {
    assertThatThrownBy(() -> RunningUi.await(open("same-origin", ""))).hasMessageContaining("401");
    assertThatThrownBy(() -> RunningUi.await(open("cross-site", ui.cookie())))
        .hasMessageContaining("403");
    assertThat(ui.get("/api/phone/line").statusCode()).isEqualTo(426);
  }

  @Test
  void closesALine_thatSpeaksNoJson() {
    var socket = RunningUi.await(open("same-origin", ui.cookie()));
    var closed = new ConcurrentLinkedQueue<Short>();
    socket.closeHandler(end -> closed.add(socket.closeStatusCode()));
    socket.writeTextMessage("hello");
    await().until(() -> !closed.isEmpty());
    assertThat(closed).containsExactly((short) 1008);
  }

  private JsonObject news(String callId) {
    return told.stream()
        .filter(message -> message.getString("type").equals("call"))
        .filter(message -> message.getJsonObject("call").getString("id").equals(callId))
        .findFirst()
        .orElseThrow();
  }

  private List<String> toldOf() {
    return told.stream()
        .map(message -> message.getJsonObject("call"))
        .filter(Objects::nonNull)
        .map(call -> call.getString("id"))
        .toList();
  }

  private static PhoneLine line() {
    return RunningUi.await(ui.ledger().phoneLines().of(RunningUi.NAME));
  }

  private static void begin(Call call) {
    RunningUi.await(ui.ledger().calls().begin(call));
  }

  private static Future<WebSocket> open(String site, String cookie) {
    return client.connect(
        new WebSocketConnectOptions()
            .setHost("127.0.0.1")
            .setPort(ui.port())
            .setURI("/api/phone/line")
            .putHeader("Cookie", cookie)
            .putHeader("Sec-Fetch-Site", site));
  }
}
