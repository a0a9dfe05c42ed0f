package dev.baton.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.call.CallState;
import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.consent.RecordingMode;
import dev.baton.telephony.call.CallLegs;
import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks that come again, late, or from somebody else; another call runs beside. */
class RepeatedWebhookIT {

  private static final AtomicInteger CALLS = new AtomicInteger(6_000);

  private static RunningEdge edge;
  private static TestCarrier carrier;

  private final String call = "CA" + CALLS.incrementAndGet();
  private final String otherCall = "CA" + CALLS.incrementAndGet();
  private final String otherStream = "MZ" + otherCall;
  private MediaLine other;

  private record Sent(String path, Map<String, String> form) {}

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    edge = new RunningEdge(data, Map.of());
    carrier = edge.carrier;
    edge.policy(RecordingMode.ON, true);
  }

  @AfterAll
  static void stop() {
    edge.close();
  }

  @BeforeEach
  void anotherCallRuns() {
    other = carrier.media().connected().start(otherStream, otherCall, carrier.dial(otherCall));
    await().until(() -> edge.heard.has(otherStream));
  }

  @AfterEach
  void whichIsUnharmed() {
    assertThat(other.isOpen()).isTrue();
    assertThat(edge.call(otherCall).progress().state()).isNotEqualTo(CallState.ENDED);
    other.stop(otherStream);
    assertThat(other.closed().code()).isEqualTo(1000);
  }

  @Test
  void changesNothing_whenAnyOfACallsWebhooksComesAgain_atOnceOrAfterItsEnd() {
    carrier.dial(call);
    await().untilAsserted(() -> assertThat(edge.call(call).leg(LegRole.CUSTOMER)).isPresent());
    String leg = edge.call(call).leg(LegRole.CUSTOMER).orElseThrow().id();
    var sent =
        List.of(
            leg(leg, "initiated"),
            leg(leg, "ringing"),
            leg(leg, "in-progress"),
            new Sent("/twilio/calls/" + call + "/notice", Map.of("CallSid", leg)),
            conference(leg, "participant-join"),
            conference(leg, "participant-mute"),
            new Sent(
                "/twilio/calls/" + call + "/streams/1",
                Map.of("CallSid", call, "StreamSid", "MZ0", "StreamEvent", "stream-started")),
            new Sent(
                "/twilio/calls/" + call + "/streams/1",
                Map.of("CallSid", call, "StreamSid", "MZ0", "StreamEvent", "stream-stopped")),
            conference(leg, "participant-leave"),
            leg(leg, "completed"),
            new Sent("/twilio/status", Map.of("CallSid", call, "CallStatus", "completed")),
            conference(leg, "conference-end"));

    for (var one : sent) {
      send(one);
      await().until(() -> CallLegs.leftOver(edge.call(call)).isEmpty());
      var before = edge.call(call);
      send(one);
      assertThat(edge.call(call)).as(one.toString()).isEqualTo(before);
    }

    var over = edge.call(call);
    assertThat(over.progress().state()).isEqualTo(CallState.ENDED);
    int asked = carrier.asked("/Calls.json").size();
    for (var one : sent) {
      send(one);
    }
    carrier.dial(call);
    assertThat(edge.call(call)).isEqualTo(over);
    assertThat(carrier.asked("/Calls.json")).hasSize(asked);
  }

  @Test
  void refusesAWebhook_ofAnotherAccount_orOfNone() {
    carrier.dial(call);
    var before = edge.call(call);
    for (var account : List.of("AC1", "", "ac0")) {
      var answer =
          carrier.post(
              "/twilio/status",
              Map.of("CallSid", call, "CallStatus", "completed", "AccountSid", account));
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("\"code\":\"wrong_account\"");
    }
    assertThat(edge.call(call).leg(call)).isEqualTo(before.leg(call));
  }

  @Test
  void refusesAReplayedToken_andAThousandSocketsFromOneAddress() {
    String token = carrier.dial(call);
    var line = carrier.media().connected().start("MZ" + call, call, token);
    await().until(() -> edge.heard.has("MZ" + call));
    var replayed = carrier.media().connected().start("MZother" + call, call, token);
    assertThat(replayed.closed().code()).isEqualTo(1008);
    assertThat(line.isOpen()).isTrue();

    var silent = new ArrayList<MediaLine>();
    int refused = 0;
    for (int i = 0; i < 1_000; i++) {
      try {
        silent.add(carrier.media());
      } catch (CompletionException e) {
        assertThat(e.getCause()).isInstanceOf(WebSocketHandshakeException.class);
        var handshake = (WebSocketHandshakeException) e.getCause();
        assertThat(handshake.getResponse().statusCode()).isEqualTo(429);
        refused++;
      }
      silent.removeIf(one -> !one.isOpen());
      // Twice what the edge lets wait: as many again may be closed, and we do not know it yet.
      assertThat(silent).hasSizeLessThanOrEqualTo(200);
    }
    assertThat(refused).isPositive();
    other.media(otherStream, "inbound", 40);
    await()
        .untilAsserted(
            () ->
                assertThat(edge.heard.of(otherStream, dev.baton.ledger.call.Speaker.SDR).times)
                    .contains(40L));
    silent.forEach(MediaLine::die);
    await()
        .untilAsserted(
            () ->
                assertThat(carrier.media().connected().send("{}").closed().code()).isEqualTo(1007));
    line.stop("MZ" + call);
  }

  @Test
  void answersEveryForm_howeverItIsMutilated_withWhatItIs() {
    carrier.dial(call);
    var random = new Random(7);
    var paths =
        List.of(
            "/twilio/voice",
            "/twilio/hotline",
            "/twilio/status",
            "/twilio/calls/" + call + "/customer",
            "/twilio/calls/" + call + "/colleagues/sarah",
            "/twilio/calls/" + call + "/conference",
            "/twilio/calls/" + call + "/streams/1",
            "/twilio/calls/" + call + "/notice");
    var names =
        List.of(
            "CallSid",
            "CallStatus",
            "From",
            "To",
            "StreamSid",
            "StreamEvent",
            "Timestamp",
            "StatusCallbackEvent",
            "Permit",
            "SequenceNumber");
    for (int i = 0; i < 400; i++) {
      var form = new HashMap<String, String>();
      for (var name : names) {
        if (random.nextBoolean()) {
          form.put(name, value(random));
        }
      }
      String path = paths.get(random.nextInt(paths.size()));
      int status = carrier.post(path, form).statusCode();
      assertThat(status).as(path + " " + form).isIn(200, 204, 400, 404);
    }
  }

  private String value(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> call;
      case 1 -> "";
      case 2 -> "<Response/>&amp;";
      case 3 -> "client:" + "x".repeat(random.nextInt(300));
      case 4 -> "+1415555" + (1_000 + random.nextInt(9_000));
      case 5 -> String.valueOf((char) random.nextInt(0xD000)).repeat(1 + random.nextInt(70));
      default ->
          List.of("completed", "ringing", "participant-join", "stream-error", "answered")
              .get(random.nextInt(5));
    };
  }

  private Sent leg(String leg, String status) {
    return new Sent(
        "/twilio/calls/" + call + "/customer",
        Map.of(
            "CallSid", leg, "CallStatus", status, "Timestamp", "Wed, 25 Nov 2026 10:00:00 +0000"));
  }

  private Sent conference(String leg, String event) {
    return new Sent(
        "/twilio/calls/" + call + "/conference",
        Map.of("CallSid", leg, "StatusCallbackEvent", event));
  }

  private void send(Sent one) {
    assertThat(carrier.post(one.path(), one.form()).statusCode()).isIn(200, 204);
  }
}
