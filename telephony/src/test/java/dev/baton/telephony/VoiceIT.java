package dev.baton.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.call.CallState;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.call.LegState;
import dev.baton.ledger.call.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceIT {

  private static RunningEdge edge;
  private static TestCarrier carrier;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    edge = new RunningEdge(data, Map.of("hotline.colleagues", "sarah, ben h"));
    carrier = edge.carrier;
    edge.openPhone("sarah");
    edge.openPhone("ben h");
  }

  @AfterAll
  static void stop() {
    edge.close();
  }

  @Test
  void answersWithAConference_whenABrowserDials() {
    var answer = dialed("CA10", "+1 415 555 0123");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/xml");
    assertThat(answer.body())
        .contains("<Stream name=\"CA10-1\"", "url=\"" + carrier.mediaUrl() + "\"")
        .contains("track=\"both_tracks\"", ">CA10</Conference>");
    var call = edge.call("CA10");
    assertThat(call.direction()).isEqualTo(Direction.OUTBOUND);
    assertThat(call.language()).isEqualTo("en");
    assertThat(call.parties().colleague()).isEqualTo("sarah");
    assertThat(call.parties().number()).isEqualTo("+14155550123");
    assertThat(call.leg("CA10").orElseThrow().role()).isEqualTo(LegRole.SDR);
  }

  @Test
  void ringsTheCustomerIntoTheConference() {
    dialed("CA11", "+14155550123");

    await().untilAsserted(() -> assertThat(edge.call("CA11").leg(LegRole.CUSTOMER)).isPresent());
    var form = carrier.asked("/Conferences/CA11/Participants.json").get(0).form();
    assertThat(form)
        .containsEntry("To", "+14155550123")
        .containsEntry("From", "+14155550100")
        .containsEntry("EndConferenceOnExit", "true")
        .containsEntry("StatusCallbackEvent", "ringing answered completed");
    assertThat(form.get("StatusCallback")).endsWith("/twilio/calls/CA11/customer");
  }

  @Test
  void ringsTheCustomerOnce_whenTheWebhookIsRepeated() {
    var first = dialed("CA12", "+14155550123");
    var again = dialed("CA12", "+14155550123");
    dialed("CA13", "+14155550123");

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains(">CA12</Conference>");
    assertThat(again.body()).contains(">CA12</Conference>");
    await().untilAsserted(() -> assertThat(carrier.asked("/CA13/Participants.json")).hasSize(1));
    assertThat(carrier.asked("/CA12/Participants.json")).hasSize(1);
  }

  @Test
  void saysSo_whenTheNumberIsNone() {
    var answer = dialed("CA14", "12");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("<Say>This is not a telephone number.</Say><Hangup/>");
    assertThat(RunningEdge.await(edge.ledger.calls().find("CA14"))).isEmpty();
  }

  @Test
  void endsTheCall_whenTheCustomerCannotBeRung() {
    carrier.status = 400;
    try {
      dialed("CA15", "+14155550123");
      await()
          .untilAsserted(
              () ->
                  assertThat(edge.call("CA15").leg(LegRole.CUSTOMER))
                      .hasValueSatisfying(
                          leg -> assertThat(leg.state()).isEqualTo(LegState.INVALID)));
      await().untilAsserted(() -> assertThat(carrier.asked("/Calls/CA15.json")).isNotEmpty());
    } finally {
      carrier.status = 201;
    }
    carrier.post("/twilio/status", Map.of("CallSid", "CA15", "CallStatus", "completed"));
    assertThat(edge.call("CA15").progress().outcome()).isEqualTo(Outcome.INVALID);
  }

  @Test
  void followsTheCall_asItIsReported() {
    dialed("CA16", "+14155550123");
    await().until(() -> edge.call("CA16").leg(LegRole.CUSTOMER).isPresent());
    String customer = edge.call("CA16").leg(LegRole.CUSTOMER).orElseThrow().id();
    leg("CA16", customer, "ringing");
    assertThat(edge.call("CA16").progress().state()).isEqualTo(CallState.RINGING);

    leg("CA16", customer, "in-progress");
    assertThat(edge.call("CA16").progress().state()).isEqualTo(CallState.LIVE);
    leg("CA16", customer, "ringing");
    assertThat(edge.call("CA16").progress().state()).isEqualTo(CallState.LIVE);

    leg("CA16", customer, "completed");
    await().untilAsserted(() -> assertThat(carrier.asked("/Calls/CA16.json")).isNotEmpty());
    conference("CA16", "participant-leave", "CA16");
    conference("CA16", "conference-end", "CA16");
    assertThat(edge.call("CA16").progress().state()).isEqualTo(CallState.ENDED);
    assertThat(edge.call("CA16").progress().outcome()).isEqualTo(Outcome.COMPLETED);
  }

  @Test
  void ringsTheHotline_andGivesTheCallToWhoAnswersFirst() {
    var answer =
        carrier.post(
            "/twilio/hotline",
            Map.of("CallSid", "CA20", "From", "+14155550199", "To", "+14155550100"));
    assertThat(answer.body()).contains("endConferenceOnExit=\"true\"", ">CA20</Conference>");
    await().untilAsserted(() -> assertThat(edge.call("CA20").legs()).hasSize(3));
    assertThat(carrier.asked("/CA20/Participants.json"))
        .extracting(asked -> asked.form().get("To"))
        .containsExactlyInAnyOrder("client:sarah?call=CA20", "client:ben h?call=CA20");

    var taken = edge.call("CA20").legs().get(1).id();
    String callback =
        carrier.asked("/CA20/Participants.json").stream()
            .filter(asked -> asked.form().get("To").equals("client:ben h?call=CA20"))
            .findFirst()
            .orElseThrow()
            .form()
            .get("StatusCallback");
    carrier.post(
        callback.substring(callback.indexOf("/twilio")),
        Map.of("CallSid", taken, "CallStatus", "in-progress"));

    var call = edge.call("CA20");
    assertThat(call.direction()).isEqualTo(Direction.INBOUND);
    assertThat(call.parties().number()).isEqualTo("+14155550199");
    assertThat(call.parties().colleague()).isEqualTo("ben h");
    assertThat(call.progress().state()).isEqualTo(CallState.LIVE);
    String other = call.legs().get(2).id();
    await().untilAsserted(() -> assertThat(carrier.asked("/Calls/" + other + ".json")).hasSize(1));
  }

  @Test
  void takesTheCall_whenTheCallersNumberIsWithheld() {
    carrier.post("/twilio/hotline", Map.of("CallSid", "CA21", "From", "anonymous"));
    assertThat(edge.call("CA21").parties().number()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/twilio/voice,                   CallSid,   CA../etc",
    "/twilio/voice,                   From,      +14155550123",
    "/twilio/voice,                   From,      client:",
    "/twilio/voice,                   To,        ''",
    "/twilio/calls/CA16/customer,     CallSid,   ''",
    "/twilio/calls/CA16/customer,     CallStatus, bored",
    "/twilio/calls/a.b/customer,      call,      x",
    "/twilio/calls/CA16/conference,   StatusCallbackEvent, ''",
    "/twilio/calls/CA16/streams/0,    attempt,   x"
  })
  void refusesAWebhook_thatLacksWhatItNeeds(String path, String name, String value) {
    var form =
        new java.util.HashMap<>(
            Map.of(
                "CallSid", "CA16",
                "From", "client:sarah",
                "To", "+14155550123",
                "CallStatus", "ringing",
                "StatusCallbackEvent", "participant-join",
                "StreamSid", "MZ1",
                "StreamEvent", "stream-error"));
    form.put(name, value);
    var answer = carrier.post(path, form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"code\":\"bad_parameter\"", "\"parameter\":\"" + name + "\"")
        .doesNotContain("Exception");
  }

  @Test
  void refusesAReport_ofACallThatNobodyKnows() {
    var answer = leg("CA404", "CA405", "ringing");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .isEqualTo("{\"code\":\"unknown_call\",\"message\":\"no such call\",\"details\":{}}");
  }

  private static java.net.http.HttpResponse<String> dialed(String callId, String number) {
    return carrier.post("/twilio/voice", TestCarrier.dialing(callId, number));
  }

  private static java.net.http.HttpResponse<String> leg(
      String callId, String legId, String status) {
    return carrier.post(
        "/twilio/calls/" + callId + "/customer",
        Map.of(
            "CallSid",
            legId,
            "CallStatus",
            status,
            "SequenceNumber",
            "1",
            "Timestamp",
            "Mon, 23 Nov 2026 10:00:00 +0000"));
  }

  private static void conference(String callId, String event, String legId) {
    carrier.post(
        "/twilio/calls/" + callId + "/conference",
        Map.of("StatusCallbackEvent", event, "CallSid", legId, "ConferenceSid", "CF1"));
  }
}
