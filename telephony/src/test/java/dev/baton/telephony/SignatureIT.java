package dev.baton.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureIT {

  private static final Map<String, String> DIALED =
      Map.of("CallSid", "CA1", "From", "client:sarah", "To", "+14155550123");

  private static RunningEdge edge;
  private static TestCarrier carrier;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    edge = new RunningEdge(data, Map.of());
    carrier = edge.carrier;
  }

  @AfterAll
  static void stop() {
    edge.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/twilio/voice",
        "/twilio/hotline",
        "/twilio/status",
        "/twilio/calls/CA1/customer",
        "/twilio/calls/CA1/colleagues/sarah",
        "/twilio/calls/CA1/conference",
        "/twilio/calls/CA1/streams/1"
      })
  void refusesAWebhook_thatTheAccountHasNotSigned(String path) {
    for (String signature : new String[] {null, "", "AAAA", "not base64"}) {
      var answer = carrier.post(path, DIALED, signature);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body())
          .isEqualTo(
              "{\"code\":\"bad_signature\",\"message\":\"the request is not signed by the carrier"
                  + " account\",\"details\":{}}");
    }
    assertThat(RunningEdge.await(edge.ledger.calls().find("CA1"))).isEmpty();
  }

  @Test
  void refusesAWebhook_thatWasChangedOnItsWay() {
    String signature = carrier.signature(carrier.url("/twilio/voice"), DIALED);
    var other = Map.of("CallSid", "CA1", "From", "client:sarah", "To", "+14155550199");
    assertThat(carrier.post("/twilio/voice", other, signature).statusCode()).isEqualTo(403);
    assertThat(carrier.post("/twilio/hotline", DIALED, signature).statusCode()).isEqualTo(403);
    assertThat(carrier.post("/twilio/voice?x=1", DIALED, signature).statusCode()).isEqualTo(403);
  }

  @Test
  void takesParameters_thatItHasNeverHeardOf() {
    var answer =
        carrier.post(
            "/twilio/voice",
            Map.of(
                "CallSid", "CA2",
                "From", "client:sarah",
                "To", "+14155550123",
                "Zukunft", "ü & =",
                "Empty", ""));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAWebSocket_beforeItOpens() {
    for (String signature :
        new String[] {
          null,
          "",
          "AAAA",
          carrier.signature(carrier.url("/twilio/media"), Map.of()),
          carrier.signature(carrier.mediaUrl() + "?x", Map.of())
        }) {
      assertThat(MediaLine.refusal(() -> carrier.media(signature))).isEqualTo(403);
    }
  }

  @Test
  void refusesWhatIsNoWebSocket() {
    var request =
        HttpRequest.newBuilder(java.net.URI.create(carrier.url("/twilio/media")))
            .header("X-Twilio-Signature", carrier.signature(carrier.mediaUrl(), Map.of()));
    var answer = carrier.send(request);
    assertThat(answer.statusCode()).isEqualTo(426);
    assertThat(answer.body()).contains("\"code\":\"not_a_websocket\"");
  }

  @Test
  void refusesABody_thatIsTooLarge() {
    var answer = carrier.post("/twilio/voice", Map.of("CallSid", "x".repeat(70_000)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("\"code\":\"too_large\"");
  }

  @Test
  void saysSo_whenThereIsNothing() {
    assertThat(carrier.get("/").statusCode()).isEqualTo(404);
    assertThat(carrier.get("/").body()).contains("\"code\":\"not_found\"");
    assertThat(carrier.get("/twilio/voice").statusCode()).isEqualTo(405);
    assertThat(carrier.get("/twilio/voice").body()).contains("\"code\":\"bad_method\"");
  }

  @Test
  void tellsThatItIsWell() {
    assertThat(carrier.get("/health").body()).isEqualTo("OK\n");
  }
}
