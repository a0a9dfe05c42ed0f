package dev.baton.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.call.Leg;
import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.call.LegState;
import dev.baton.ledger.call.Outcome;
import dev.baton.telephony.call.CallEvent.ColleagueReported;
import dev.baton.telephony.call.CallEvent.ConferenceEnded;
import dev.baton.telephony.call.CallEvent.FirstLegReported;
import dev.baton.telephony.call.CallEvent.Joined;
import dev.baton.telephony.call.CallEvent.Left;
import dev.baton.telephony.call.CallEvent.LegReported;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CallEventTest {

  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant ANSWER = START.plusMillis(4_200);
  private static final Instant END = START.plusSeconds(60);

  private static final Call DIALED =
      Call.begun("CA1", Direction.OUTBOUND, "en", START)
          .withColleague("sarah")
          .with(new Leg("CA1", LegRole.SDR, LegState.IN_PROGRESS));

  private static final Call RANG =
      Call.begun("CA1", Direction.INBOUND, "en", START)
          .withRung(List.of("sarah", "ben"))
          .with(new Leg("CA1", LegRole.CUSTOMER, LegState.IN_PROGRESS));

  private static final List<CallEvent> CONVERSATION =
      List.of(
          new Joined("CA1", START),
          customer(LegState.INITIATED, START),
          customer(LegState.RINGING, START.plusSeconds(1)),
          customer(LegState.IN_PROGRESS, ANSWER),
          new Joined("CA2", ANSWER),
          new Left("CA2", END),
          customer(LegState.COMPLETED, END),
          new Left("CA1", END),
          new ConferenceEnded(END),
          new FirstLegReported(LegState.COMPLETED, END));

  @Test
  void walksThroughACall_asItIsReported() {
    var call = DIALED;
    call = customer(LegState.RINGING, START.plusSeconds(1)).apply(call);
    assertThat(call.progress().state()).isEqualTo(CallState.RINGING);

    call = customer(LegState.IN_PROGRESS, ANSWER).apply(call);
    assertThat(call.progress().state()).isEqualTo(CallState.LIVE);
    assertThat(call.progress().answeredAtMs()).isEqualTo(4_200);

    call = customer(LegState.COMPLETED, END).apply(call);
    assertThat(call.progress().state()).isEqualTo(CallState.LIVE);

    call = new FirstLegReported(LegState.COMPLETED, END).apply(call);
    assertThat(call.progress().state()).isEqualTo(CallState.ENDED);
    assertThat(call.progress().outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(call.progress().endedAt()).isEqualTo(END);
  }

  @Test
  void comesToTheSameEnd_inAnyOrderAndHoweverOftenReported() {
    var random = new Random(20_261_123);
    for (int i = 0; i < 2_000; i++) {
      var events = new ArrayList<>(CONVERSATION);
      events.addAll(CONVERSATION.subList(0, random.nextInt(CONVERSATION.size())));
      Collections.shuffle(events, random);

      var call = after(DIALED, events);

      assertThat(call.legs()).allMatch(leg -> leg.state() == LegState.COMPLETED);
      assertThat(call.progress().state()).isEqualTo(CallState.ENDED);
      assertThat(call.progress().outcome()).isEqualTo(Outcome.COMPLETED);
      assertThat(call.progress().answeredAtMs() != null || call.progress().answerUnknown())
          .isTrue();
    }
  }

  @Test
  void changesNothing_whenReportedAgain() {
    var call = DIALED;
    for (var event : CONVERSATION) {
      call = event.apply(call);
      assertThat(event.apply(call)).isEqualTo(call);
    }
    assertThat(after(call, CONVERSATION)).isEqualTo(call);
  }

  @Test
  void takesTheConferencesWord_whenTheAnswerIsNotReported() {
    var call = after(DIALED, List.of(customer(LegState.RINGING, START), new Joined("CA2", ANSWER)));
    assertThat(call.progress().answeredAtMs()).isEqualTo(4_200);
    assertThat(call.leg("CA2").orElseThrow().role()).isEqualTo(LegRole.CUSTOMER);
  }

  @Test
  void marksTheAnswerUnknown_whenOnlyTheEndIsReported() {
    var call = customer(LegState.COMPLETED, END).apply(DIALED);
    assertThat(call.progress().answerUnknown()).isTrue();
    assertThat(call.progress().state()).isEqualTo(CallState.LIVE);
  }

  @Test
  void endsAsTheCustomerDid_whenThereIsNoAnswer() {
    for (var state :
        List.of(LegState.BUSY, LegState.NO_ANSWER, LegState.CANCELED, LegState.FAILED)) {
      var call =
          after(
              DIALED, List.of(customer(state, END), new FirstLegReported(LegState.COMPLETED, END)));
      assertThat(call.progress().outcome().name()).isEqualTo(state.name());
      assertThat(call.progress().answeredAtMs()).isNull();
      assertThat(call.progress().answerUnknown()).isFalse();
    }
  }

  @Test
  void isCanceled_whenTheColleagueLeavesBeforeTheCustomerIsRung() {
    var call = after(DIALED, List.of(new Left("CA1", END), customer(LegState.INITIATED, END)));
    assertThat(CallLegs.leftOver(call)).extracting(Leg::id).containsExactly("CA2");

    call = customer(LegState.CANCELED, END).apply(call);

    assertThat(call.progress().outcome()).isEqualTo(Outcome.CANCELED);
  }

  @Test
  void leavesTheColleagueOver_whenTheCustomerIsGone() {
    var busy = customer(LegState.BUSY, END).apply(DIALED);
    assertThat(CallLegs.leftOver(busy)).extracting(Leg::id).containsExactly("CA1");
    assertThat(CallLegs.leftOver(DIALED)).isEmpty();
  }

  @Test
  void belongsToTheColleague_whoAnswersTheHotlineFirst() {
    var call =
        after(
            RANG,
            List.of(
                colleague("sarah", "CA2", LegState.RINGING),
                colleague("ben", "CA3", LegState.RINGING)));
    assertThat(call.progress().state()).isEqualTo(CallState.RINGING);
    assertThat(CallLegs.leftOver(call)).isEmpty();

    call = colleague("ben", "CA3", LegState.IN_PROGRESS).apply(call);

    assertThat(call.parties().colleague()).isEqualTo("ben");
    assertThat(call.progress().state()).isEqualTo(CallState.LIVE);
    assertThat(CallLegs.leftOver(call)).extracting(Leg::id).containsExactly("CA2");
  }

  @Test
  void letsTheCustomerGo_onlyWhenAllOfTheHotlineHaveDeclined() {
    var one = colleague("sarah", "CA2", LegState.NO_ANSWER).apply(RANG);
    assertThat(CallLegs.leftOver(one)).isEmpty();

    var both = colleague("ben", "CA3", LegState.BUSY).apply(one);

    assertThat(CallLegs.leftOver(both)).extracting(Leg::id).containsExactly("CA1");
  }

  private static CallEvent customer(LegState state, Instant at) {
    return new LegReported("CA2", LegRole.CUSTOMER, state, at);
  }

  private static CallEvent colleague(String name, String legId, LegState state) {
    return new ColleagueReported(name, new LegReported(legId, LegRole.SDR, state, ANSWER));
  }

  private static Call after(Call call, List<CallEvent> events) {
    for (var event : events) {
      call = event.apply(call);
    }
    return call;
  }
}
