package dev.baton.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.Topics;
import dev.baton.ledger.Topics.DialAnswer;
import dev.baton.ledger.Topics.DialWish;
import dev.baton.ledger.Topics.PhoneWish;
import dev.baton.ledger.bus.Command;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.call.Leg;
import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.consent.RecordingMode;
import io.vertx.core.eventbus.ReplyException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a phone asks for, against the edge, the store and a carrier. */
class DialIT {

  private static final String NUMBER = "+14155550123";
  private static final String CALLER = "+14155550199";

  @TempDir private Path data;
  private RunningEdge edge;
  private TestCarrier carrier;

  @BeforeEach
  void start() throws IOException {
    edge = new RunningEdge(data, Map.of());
    carrier = edge.carrier;
  }

  @AfterEach
  void stop() {
    edge.close();
  }

  @Test
  void givesOnePermit_whenDialingIsAskedTwice() {
    var first = dial("key-1");
    assertThat(first.refusal()).isNull();
    assertThat(dial("key-1").permit().id()).isEqualTo(first.permit().id());
    assertThat(dial("key-2").refusal().code()).isEqualTo("line_taken");
  }

  @Test
  void givesOnePermit_whenManyAskAtOnce() {
    var asked =
        IntStream.range(0, 20)
            .mapToObj(
                i -> Topics.DIAL.ask(edge.vertx(), new DialWish("sarah", NUMBER, "key-" + i, null)))
            .toList();
    var permits =
        asked.stream().map(RunningEdge::await).map(DialAnswer::permit).filter(p -> p != null);
    assertThat(permits).hasSize(1);
  }

  @Test
  void placesOneCall_whenAPermitIsUsedTwice() {
    String permit = dial("key-1").permit().id();
    assertThat(voice("CA1", permit, NUMBER).body()).contains(">CA1</Conference>");
    assertThat(voice("CA1", permit, NUMBER).body()).contains(">CA1</Conference>");
    assertThat(voice("CA2", permit, NUMBER).body()).contains("<Hangup/>");
    assertThat(RunningEdge.await(edge.ledger.calls().find("CA2"))).isEmpty();
    assertThat(dial("key-1").refusal().code()).isEqualTo("line_taken");
  }

  @Test
  void placesNoCall_whenThePermitIsNotForIt() {
    String permit = dial("key-1").permit().id();
    assertThat(voice("CA1", permit, "+14155550199").body()).contains("<Hangup/>");
    assertThat(voice("CA1", "", NUMBER).body()).contains("<Hangup/>");
    assertThat(voice("CA1", "guessed", NUMBER).body()).contains("<Hangup/>");
    assertThat(RunningEdge.await(edge.ledger.calls().find("CA1"))).isEmpty();
    assertThat(voice("CA1", permit, NUMBER).body()).contains(">CA1</Conference>");
  }

  @Test
  void refusesWithTheReason_whenANumberMayNotBeCalled() {
    assertThat(ask("sarah", "12", "key-1").refusal().code()).isEqualTo("invalid_number");
    assertThat(ask("sarah", "+14155550100", "key-1").refusal().code()).isEqualTo("own_number");
  }

  @Test
  void dialsAgain_whenThePermitWasGivenUpOrTheCallIsOver() {
    dial("key-1");
    hangUp(null);
    String permit = dial("key-2").permit().id();
    voice("CA1", permit, NUMBER);
    await().until(() -> edge.call("CA1").leg(LegRole.CUSTOMER).isPresent());

    hangUp("CA1");

    await().until(() -> edge.call("CA1").progress().state() == CallState.ENDED);
    assertThat(edge.call("CA1").progress().outcome()).isEqualTo(Outcome.CANCELED);
    assertThat(carrier.asked("/Calls/CA1.json")).hasSize(1);
    hangUp("CA1");
    assertThat(carrier.asked("/Calls/CA1.json")).hasSize(1);
    assertThat(dial("key-3").permit()).isNotNull();
  }

  @Test
  void saysThatThereIsNoSuchNumber_whenTheCarrierDoes() {
    carrier.status = 400;
    voice("CA1", dial("key-1").permit().id(), NUMBER);
    await().until(() -> edge.call("CA1").leg(LegRole.CUSTOMER).isPresent());
    carrier.status = 201;
    carrier.post("/twilio/status", Map.of("CallSid", "CA1", "CallStatus", "completed"));
    assertThat(edge.call("CA1").progress().outcome()).isEqualTo(Outcome.INVALID);
  }

  @Test
  void ringsWhoIsFree_andNobodyWhoIsInACall() {
    List.of("ben", "dana", "sarah").forEach(edge::openPhone);
    voice("CA1", dial("key-1").permit().id(), NUMBER);

    hotline("CA5");

    assertThat(edge.call("CA5").parties().rung()).containsExactly("ben", "dana");
  }

  @Test
  void keepsAMissedCall_whenNobodyIsThere() {
    assertThat(hotline("CA5").body()).contains("Nobody can take your call now");
    var missed = edge.call("CA5");
    assertThat(missed.missed()).isTrue();
    assertThat(missed.parties().number()).isEqualTo(CALLER);
    assertThat(missed.parties().colleague()).isNull();
    assertThat(missed.terms().mode()).isEqualTo(RecordingMode.OFF);

    assertThat(hotline("CA5").body()).contains("Nobody can take your call now");
    carrier.post("/twilio/status", Map.of("CallSid", "CA5", "CallStatus", "completed"));
    assertThat(edge.call("CA5")).isEqualTo(missed);
  }

  @Test
  void givesAMissedCallToWhoCallsBackFirst() {
    hotline("CA5");
    callBack("sarah", "key-1", "+14155550123");
    callBack("dana", "key-1", "+14155550124");
    assertThat(edge.call("CA5").parties().colleague()).as("other numbers").isNull();

    callBack("ben", "key-1", CALLER);
    await().until(() -> edge.call("CA5").parties().calledBack());
    assertThat(edge.call("CA5").parties().colleague()).isEqualTo("ben");

    assertThat(callBack("ann", "key-1", CALLER).permit()).isNotNull();
    assertThat(edge.call("CA5").parties().colleague()).isEqualTo("ben");
  }

  @Test
  void givesTheCallToTheFirst_andRingsTheOthersNoMore() {
    List.of("ben", "dana", "sarah").forEach(edge::openPhone);
    hotline("CA5");
    await().until(() -> edge.call("CA5").legs().size() == 4);

    answer("CA5", "dana");

    assertThat(edge.call("CA5").parties().colleague()).isEqualTo("dana");
    assertThatThrownBy(() -> answer("CA5", "ben"))
        .hasCauseInstanceOf(ReplyException.class)
        .satisfies(
            e ->
                assertThat(((ReplyException) e.getCause()).failureCode())
                    .isEqualTo(Command.REFUSED));
    answer("CA5", "dana");
    for (String late : List.of("ben", "sarah")) {
      String leg = leg("CA5", late).id();
      await().until(() -> !carrier.asked("/Calls/" + leg + ".json").isEmpty());
      await().until(() -> leg("CA5", late).state().isFinal());
    }
    assertThat(carrier.asked("/Calls/" + leg("CA5", "dana").id() + ".json")).isEmpty();
    assertThat(dial("dana", "key-1").refusal().code()).isEqualTo("line_taken");
  }

  @Test
  void ringsTheOthersOn_whenOneDeclines() {
    List.of("ben", "dana").forEach(edge::openPhone);
    hotline("CA5");
    await().until(() -> edge.call("CA5").legs().size() == 3);

    RunningEdge.await(Topics.HANG_UP.ask(edge.vertx(), new PhoneWish("ben", "CA5")));

    await().until(() -> leg("CA5", "ben").state().isFinal());
    assertThat(leg("CA5", "dana").state().isFinal()).isFalse();
    answer("CA5", "dana");
    assertThat(edge.call("CA5").parties().colleague()).isEqualTo("dana");
  }

  private DialAnswer dial(String key) {
    return dial("sarah", key);
  }

  private DialAnswer dial(String colleague, String key) {
    return ask(colleague, NUMBER, key);
  }

  private DialAnswer ask(String colleague, String number, String key) {
    return ask(new DialWish(colleague, number, key, null));
  }

  private DialAnswer callBack(String colleague, String key, String number) {
    return ask(new DialWish(colleague, number, key, "CA5"));
  }

  private DialAnswer ask(DialWish wish) {
    return RunningEdge.await(Topics.DIAL.ask(edge.vertx(), wish));
  }

  private void hangUp(String callId) {
    RunningEdge.await(Topics.HANG_UP.ask(edge.vertx(), new PhoneWish("sarah", callId)));
  }

  private void answer(String callId, String colleague) {
    RunningEdge.await(Topics.ANSWER.ask(edge.vertx(), new PhoneWish(colleague, callId)));
  }

  private Leg leg(String callId, String colleague) {
    Call call = edge.call(callId);
    return call.legs().stream()
        .filter(leg -> colleague.equals(leg.colleague()))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> hotline(String callId) {
    return carrier.post("/twilio/hotline", Map.of("CallSid", callId, "From", CALLER));
  }

  private HttpResponse<String> voice(String callId, String permit, String number) {
    return carrier.post(
        "/twilio/voice",
        Map.of("CallSid", callId, "From", "client:sarah", "To", number, "Permit", permit));
  }
}
