package dev.baton.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.consent.NoticeAudio;
import dev.baton.ledger.consent.NoticeWording;
import dev.baton.ledger.consent.RecordingMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeIT {

  private static final AtomicInteger CALLS = new AtomicInteger(4_000);
  private static final NoticeWording ENGLISH =
      new NoticeWording("en", "This call is <recorded> & kept.", null);

  private static RunningEdge edge;
  private static TestCarrier carrier;

  private final String call = "CA" + CALLS.incrementAndGet();

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    edge = new RunningEdge(data, Map.of());
    carrier = edge.carrier;
    edge.openPhone("sarah");
  }

  @AfterAll
  static void stop() {
    edge.close();
  }

  @Test
  void tellsWhoIsCalled_beforeTheBridge_andKeepsThatTheyHeardIt() {
    var policy = edge.policy(RecordingMode.ON, true, ENGLISH);
    carrier.dial(call);
    await().untilAsserted(() -> assertThat(edge.call(call).leg(LegRole.CUSTOMER)).isPresent());
    String leg = edge.call(call).leg(LegRole.CUSTOMER).orElseThrow().id();
    assertThat(carrier.asked("/Conferences/" + call + "/Participants.json")).isEmpty();
    assertThat(carrier.asked("/Calls.json").stream().map(TestCarrier.Asked::form))
        .anySatisfy(
            form -> assertThat(form.get("Url")).endsWith("/twilio/calls/" + call + "/notice"));

    String twiml = answered(leg);

    assertThat(twiml)
        .contains("<Say language=\"en-US\">This call is &lt;recorded&gt; &amp; kept.</Say>")
        .doesNotContain("<Stream")
        .containsSubsequence("<Say", "<Dial><Conference", call + "</Conference>");
    var told = edge.call(call).terms().told(leg).orElseThrow();
    assertThat(told.notice().policyVersion()).isEqualTo(policy.version());
    assertThat(told.notice().text()).isEqualTo(ENGLISH.text());
    assertThat(told.heardAt()).isNull();

    joined(leg);
    assertThat(edge.call(call).terms().told(leg).orElseThrow().heardAt()).isNotNull();
  }

  @Test
  void tellsTheSame_whenItIsAskedAgain_whateverThePolicySaysByThen() {
    edge.policy(RecordingMode.ON, true, ENGLISH);
    carrier.dial(call);
    String first = answered("CA77");
    joined("CA77");
    var before = edge.call(call).terms();
    edge.policy(RecordingMode.ON, true, new NoticeWording("en", "Something else.", null));

    assertThat(answered("CA77")).isEqualTo(first);
    joined("CA77");
    assertThat(edge.call(call).terms()).isEqualTo(before);
  }

  @Test
  void tellsACaller_beforeAnythingOfThemIsStreamed() {
    edge.policy(RecordingMode.ON, true, ENGLISH);
    var twiml =
        carrier.post("/twilio/hotline", Map.of("CallSid", call, "From", "+14155550123")).body();

    assertThat(twiml).containsSubsequence("<Say", "</Say>", "<Start>", "<Dial>");
    assertThat(edge.call(call).terms().told(call)).isPresent();
  }

  @Test
  void playsARecording_thatOnlyItsHashNames() {
    var audio = NoticeAudio.of(new byte[] {'R', 'I', 'F', 'F'});
    RunningEdge.await(edge.ledger.policies().keep(audio));
    edge.policy(RecordingMode.ON, true, new NoticeWording("en", "recorded", audio.id()));
    carrier.dial(call);

    String path = "/twilio/notices/" + audio.id() + ".wav";
    assertThat(answered("CA78")).contains("<Play>" + carrier.url(path) + "</Play>");
    assertThat(carrier.get(path).body()).isEqualTo("RIFF");
    assertThat(carrier.get("/twilio/notices/" + "0".repeat(64) + ".wav").statusCode())
        .isEqualTo(404);
    assertThat(carrier.get("/twilio/notices/..%2f..%2fetc%2fpasswd").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsNobody_andStreamsNothing_whenNothingIsKept() {
    edge.policy(RecordingMode.OFF, true, ENGLISH);
    var twiml =
        carrier.post("/twilio/hotline", Map.of("CallSid", call, "From", "+14155550123")).body();

    assertThat(twiml).contains(call + "</Conference>").doesNotContain("<Say", "<Stream");
    assertThat(edge.call(call).terms().notices()).isEmpty();
    carrier.post(
        "/twilio/calls/" + call + "/streams/1",
        Map.of("CallSid", call, "StreamSid", "MZ1", "StreamEvent", "stream-error"));
    assertThat(carrier.asked("/Calls/" + call + "/Streams.json")).isEmpty();
  }

  @Test
  void hangsUp_whenTheCallIsOverByTheTimeItIsAnswered() {
    edge.policy(RecordingMode.ON, true, ENGLISH);
    carrier.dial(call);
    RunningEdge.await(
        edge.ledger
            .calls()
            .change(
                call,
                one -> one.ended(dev.baton.ledger.call.Outcome.CANCELED, java.time.Instant.now())));
    Call before = edge.call(call);

    assertThat(answered("CA79")).contains("<Hangup").doesNotContain("<Dial", "<Say");
    assertThat(edge.call(call).terms()).isEqualTo(before.terms());
  }

  private String answered(String leg) {
    var answer =
        carrier.post(
            "/twilio/calls/" + call + "/notice",
            Map.of("CallSid", leg, "CallStatus", "in-progress"));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private void joined(String leg) {
    carrier.post(
        "/twilio/calls/" + call + "/conference",
        Map.of("CallSid", leg, "StatusCallbackEvent", "participant-join"));
  }
}
