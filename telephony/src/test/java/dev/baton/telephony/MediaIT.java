package dev.baton.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.call.AudioGap;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.call.Speaker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each call here has another beside it, which nothing that happens to it may harm. */
class MediaIT {

  private static final AtomicInteger CALLS = new AtomicInteger(1_000);

  private static RunningEdge edge;
  private static TestCarrier carrier;

  private final String call = "CA" + CALLS.incrementAndGet();
  private final String stream = "MZ" + call;
  private final String otherCall = "CA" + CALLS.incrementAndGet();
  private final String otherStream = "MZ" + otherCall;
  private MediaLine other;
  private String token;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    edge = new RunningEdge(data, Map.of());
    carrier = edge.carrier;
  }

  @AfterAll
  static void stop() {
    edge.close();
  }

  @BeforeEach
  void dial() {
    other = carrier.media().connected().start(otherStream, otherCall, carrier.dial(otherCall));
    answer(otherCall);
    other.media(otherStream, "inbound", 0);
    token = carrier.dial(call);
  }

  @AfterEach
  void theOtherCallIsUnharmed() {
    assertThat(other.isOpen()).isTrue();
    other.media(otherStream, "inbound", 20).media(otherStream, "outbound", 60_000);
    await()
        .untilAsserted(
            () -> {
              assertThat(edge.heard.of(otherStream, Speaker.SDR).times).containsExactly(0L, 20L);
              assertThat(edge.heard.of(otherStream, Speaker.CUSTOMER).times)
                  .containsExactly(60_000L);
            });
    other.stop(otherStream);
    assertThat(other.closed().code()).isEqualTo(1000);
  }

  @Test
  void refusesSocketsOfOneAddress_whenThereAreAThousand() throws IOException {
    var sockets = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 1_000; i++) {
        sockets.add(
            new Socket(
                InetAddress.getLoopbackAddress(),
                edge.port(),
                InetAddress.getByName("127.0.0.2"),
                0));
      }
      await()
          .untilAsserted(() -> assertThat(sockets.get(999).getInputStream().read()).isEqualTo(-1));
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void handsOnBothTracks_andEndsThem() {
    answer(call);
    var line = begun();
    line.media(stream, "inbound", 0).media(stream, "outbound", 60_000).stop(stream);

    assertThat(line.closed()).isEqualTo(new MediaLine.Closed(1000, "stopped"));
    var sdr = edge.heard.of(stream, Speaker.SDR);
    var customer = edge.heard.of(stream, Speaker.CUSTOMER);
    assertThat(sdr.times).containsExactly(0L);
    assertThat(customer.times).containsExactly(60_000L);
    assertThat(sdr.track.callId()).isEqualTo(call);
    assertThat(sdr.track.offsetMs())
        .isEqualTo(edge.call(call).stream(stream).orElseThrow().offsetMs());
    await()
        .untilAsserted(
            () -> {
              assertThat(sdr.ended).isTrue();
              assertThat(customer.ended).isTrue();
              assertThat(edge.call(call).stream(stream).orElseThrow().open()).isFalse();
            });
  }

  @Test
  void recordsBothTracks() {
    var line = begun();
    line.media(stream, "inbound", 0).media(stream, "outbound", 20).stop(stream);
    line.closed();

    long offset = edge.call(call).stream(stream).orElseThrow().offsetMs();
    await()
        .untilAsserted(
            () ->
                assertThat(RunningEdge.await(edge.ledger.recordings().wavLength(call)))
                    .isGreaterThanOrEqualTo((offset + 40) * 8 * 4));
  }

  @Test
  void keepsRingbackOutOfTheTranscript() {
    var line = begun();
    line.media(stream, "outbound", 0).media(stream, "inbound", 0);
    await()
        .untilAsserted(
            () -> assertThat(edge.heard.of(stream, Speaker.SDR).times).containsExactly(0L));
    await().pollDelay(Duration.ofMillis(250)).until(() -> edge.heard.has(stream));

    answer(call);
    line.media(stream, "outbound", 60_000);

    await()
        .untilAsserted(
            () ->
                assertThat(edge.heard.of(stream, Speaker.CUSTOMER).times).containsExactly(60_000L));
    line.stop(stream);
  }

  @Test
  void transcribesAndMarksIt_whenNobodyToldOfTheAnswer() {
    var line = begun();
    line.media(stream, "outbound", 0).stop(stream);
    line.closed();

    await()
        .untilAsserted(
            () -> assertThat(edge.heard.of(stream, Speaker.CUSTOMER).times).containsExactly(0L));
    assertThat(edge.call(call).progress().answerUnknown()).isTrue();
  }

  @Test
  void dropsRingback_whenNobodyAnswered() {
    var line = begun();
    line.media(stream, "outbound", 0).stop(stream);
    report(call, "no-answer");
    carrier.post("/twilio/status", Map.of("CallSid", call, "CallStatus", "completed"));

    await().untilAsserted(() -> assertThat(edge.heard.of(stream, Speaker.CUSTOMER).ended).isTrue());
    assertThat(edge.heard.of(stream, Speaker.CUSTOMER).times).isEmpty();
    assertThat(edge.call(call).progress().state()).isEqualTo(CallState.ENDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"event\":", "[]", "{\"event\":\"media\",\"media\":{}}", ""})
  void closes_whenAMessageIsNone(String message) {
    var line = begun();
    line.media(stream, "inbound", 0).send(message);
    assertThat(line.closed().code()).isEqualTo(1007);
    assertThat(line.closed().reason()).isNotBlank();
    keepsWhatCame();
  }

  @Test
  void closes_whenAudioIsNotBase64() {
    var line = begun();
    line.media(stream, "inbound", 0).media(stream, "inbound", 20, "!!!!");
    assertThat(line.closed()).isEqualTo(new MediaLine.Closed(1007, "payload is not base64"));
    keepsWhatCame();
  }

  @Test
  void closes_whenAMessageIsTooLarge() {
    var line = begun();
    line.media(stream, "inbound", 0);
    await().until(() -> !edge.heard.of(stream, Speaker.SDR).times.isEmpty());
    line.send("{\"event\":\"x\",\"y\":\"" + "z".repeat(70_000) + "\"}");
    assertThat(line.closed().code()).isEqualTo(1009);
    keepsWhatCame();
  }

  @Test
  void closes_whenAFrameIsTooLarge() {
    var line = begun();
    line.media(stream, "inbound", 0).stop(stream);
    line.closed();
    var closed = edge.closedAfter("{\"event\":\"" + "z".repeat(70_000) + "\"}");
    assertThat(closed).isEqualTo((short) 1009);
    keepsWhatCame();
  }

  @Test
  void closes_whenBytesCome() {
    var line = begun();
    line.media(stream, "inbound", 0).send(new byte[] {1, 2, 3});
    assertThat(line.closed()).isEqualTo(new MediaLine.Closed(1003, "text only"));
    keepsWhatCame();
  }

  @Test
  void passesOver_eventsThatItDoesNotKnow() {
    var line = begun();
    line.send("{\"event\":\"dtmf\",\"dtmf\":{\"digit\":\"1\"}}").send("{\"event\":\"applause\"}");
    line.media(stream, "inbound", 0).stop(stream);
    assertThat(line.closed().code()).isEqualTo(1000);
    keepsWhatCame();
  }

  @Test
  void refusesAStream_whoseTokenIsWrongOrMissing() {
    refused(carrier.media().connected().start(stream, call, null), "token missing");
    refused(carrier.media().connected().start(stream, call, "x"), "token not valid");
    refused(carrier.media().connected().start(stream, "CA7", token), "token of another leg");
    refused(
        carrier.media().connected().start(stream, call, token.replace(call, otherCall)),
        "token not valid");
    assertThat(edge.call(call).streams()).isEmpty();
  }

  @Test
  void refusesASecondSocket_forTheSameStream() {
    var line = begun();
    refused(carrier.media().connected().start(stream, call, token), "token already used");
    refused(carrier.media().connected().start("MZ9" + call, call, token), "token already used");

    line.media(stream, "inbound", 0).stop(stream);
    assertThat(line.closed().code()).isEqualTo(1000);
    keepsWhatCame();
  }

  @Test
  void refusesMedia_beforeStart() {
    refused(carrier.media().connected().media(stream, "inbound", 0), "media before start");
  }

  @Test
  void refusesStop_withoutStart() {
    refused(carrier.media().connected().stop(stream), "stop before start");
  }

  @Test
  void refusesASecondStart() {
    var line = begun();
    refused(line.start(stream, call, token), "start came twice");
  }

  @Test
  void refusesMedia_ofAnotherStream() {
    refused(begun().media("MZ0", "inbound", 0), "media of another stream");
  }

  @Test
  void endsTheStreamCleanly_whenTheSocketDies() {
    var line = begun();
    line.media(stream, "inbound", 0);
    await().until(() -> !edge.heard.of(stream, Speaker.SDR).times.isEmpty());
    line.die();
    keepsWhatCame();
  }

  @Test
  void carriesTheCallOn_whenItsStreamBreaks() {
    answer(call);
    var line = begun();
    line.media(stream, "inbound", 0);
    await().until(() -> !edge.heard.of(stream, Speaker.SDR).times.isEmpty());
    line.die();
    streamBroke(1);

    await().untilAsserted(() -> assertThat(carrier.asked(call + "/Streams.json")).hasSize(1));
    var form = carrier.asked(call + "/Streams.json").get(0).form();
    assertThat(form)
        .containsEntry("Name", call + "-2")
        .containsEntry("Track", "both_tracks")
        .containsEntry("Url", carrier.mediaUrl())
        .containsEntry("Parameter1.Name", "token");
    String second = stream + "b";
    var next = carrier.media().connected().start(second, call, form.get("Parameter1.Value"));
    next.media(second, "inbound", 0).stop(second);
    assertThat(next.closed().code()).isEqualTo(1000);
    assertThat(edge.call(call).streams()).hasSize(2);
    var broken = edge.call(call).stream(stream).orElseThrow();
    assertThat(broken.brokeAtMs()).isEqualTo(broken.offsetMs() + 20);
    assertThat(AudioGap.of(edge.call(call)).get(0).fromMs()).isEqualTo(broken.brokeAtMs());
    assertThat(edge.call(call).stream(second).orElseThrow().offsetMs())
        .isGreaterThan(edge.call(call).stream(stream).orElseThrow().offsetMs());
  }

  @Test
  void carriesTheCallOn_whenTheCarrierDoesNotReportTheBreak() {
    answer(call);
    var line = begun();
    line.media(stream, "inbound", 0);
    await().until(() -> !edge.heard.of(stream, Speaker.SDR).times.isEmpty());
    line.die();

    await().untilAsserted(() -> assertThat(carrier.asked(call + "/Streams.json")).isNotEmpty());
    assertThat(carrier.asked(call + "/Streams.json").get(0).form())
        .containsEntry("Name", call + "-2");
  }

  @Test
  void asksForNoStream_onceTheCallHasEnded() {
    var line = begun();
    report(call, "completed");
    carrier.post("/twilio/status", Map.of("CallSid", call, "CallStatus", "completed"));
    line.die();
    streamBroke(1);
    assertThat(edge.call(call).progress().state()).isEqualTo(CallState.ENDED);
    assertThat(carrier.asked(call + "/Streams.json")).isEmpty();
  }

  private void keepsWhatCame() {
    await()
        .untilAsserted(
            () -> {
              assertThat(edge.heard.of(stream, Speaker.SDR).times).containsExactly(0L);
              assertThat(edge.heard.of(stream, Speaker.SDR).ended).isTrue();
              assertThat(edge.call(call).stream(stream).orElseThrow().open()).isFalse();
            });
  }

  private static void refused(MediaLine line, String why) {
    assertThat(line.closed()).isEqualTo(new MediaLine.Closed(1008, why));
  }

  private MediaLine begun() {
    var line = carrier.media().connected().start(stream, call, token);
    await().until(() -> edge.heard.has(stream));
    return line;
  }

  private static void answer(String callId) {
    report(callId, "in-progress");
  }

  private static void report(String callId, String status) {
    await().until(() -> edge.call(callId).leg(LegRole.CUSTOMER).isPresent());
    var legId = edge.call(callId).leg(LegRole.CUSTOMER).orElseThrow().id();
    carrier.post(
        "/twilio/calls/" + callId + "/customer", Map.of("CallSid", legId, "CallStatus", status));
  }

  private void streamBroke(int attempt) {
    carrier.post(
        "/twilio/calls/" + call + "/streams/" + attempt,
        Map.of("StreamSid", stream, "StreamEvent", "stream-error", "StreamError", "31921"));
  }
}
