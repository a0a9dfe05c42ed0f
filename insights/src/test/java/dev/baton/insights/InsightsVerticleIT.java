package dev.baton.insights;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.forgetting.Forgettable;
import dev.baton.ledger.insight.CallNotes;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightChange;
import dev.baton.ledger.insight.InsightPolicy;
import dev.baton.ledger.insight.InsightPolicy.TrackedPhrases;
import dev.baton.ledger.speech.UtteranceHeard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InsightsVerticleIT extends RunningInsights {

  /** Detectors that others are not added to. */
  private static final Set<String> SOME = Set.of("talk_ratio", "question");

  @Test
  void insights_areInTheLedger_onceUtterancesAre() {
    say(GREETING, QUESTION, ANSWER);

    awaitRatio(4_500, 3_000);
    assertThat(questions()).containsExactly("how do you schedule deliveries", "why do you ask");
  }

  @Test
  void insights_areThoseOfTheWholeCall_whenAnUtteranceComesLate() {
    say(ANSWER);
    awaitRatio(0, 3_000);
    say(QUESTION);

    awaitRatio(2_500, 3_000);
    assertThat(questions()).containsExactly("how do you schedule deliveries", "why do you ask");
  }

  @Test
  void insights_goOnFromTheFacts_afterARestart() {
    say(GREETING, QUESTION);
    awaitRatio(4_500, 0);
    result(vertx.undeploy(deployment));
    changes.clear();
    deploy();
    say(ANSWER);

    awaitRatio(4_500, 3_000);
    assertThat(changes.stream().flatMap(change -> change.put().stream()))
        .filteredOn(insight -> SOME.contains(insight.kind()))
        .extracting(Insight::kind, insight -> insight.values().get("text"))
        .containsExactlyInAnyOrder(
            tuple("talk_ratio", null),
            tuple("question", "how do you schedule deliveries"),
            tuple("question", "why do you ask"));
    assertThat(changes).allMatch(change -> change.retracted().isEmpty());
  }

  @Test
  void insights_takeInTheLastWords_whenTheyComeAfterTheCallsEnd() {
    say(QUESTION);
    result(ledger.calls().change(CALL, call -> call.ended(Outcome.COMPLETED, NOW.plusSeconds(9))));
    say(ANSWER);

    awaitRatio(2_500, 3_000);
  }

  @Test
  void insights_takeInTheLastWords_whenAStopFollowsThem() {
    say(GREETING, QUESTION, ANSWER);
    result(vertx.undeploy(deployment));

    assertThat(questions()).containsExactly("how do you schedule deliveries", "why do you ask");
  }

  @Test
  void insights_ofCallsSideBySide_areKeptApart() {
    String other = "CA2";
    result(ledger.calls().begin(Call.begun(other, Direction.INBOUND, "en", NOW)));
    say(QUESTION, Said.customer(other, 0, "can you help me"));

    awaitRatio(2_500, 0);
    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () ->
                assertThat(insights(other))
                    .filteredOn(insight -> SOME.contains(insight.kind()))
                    .extracting(Insight::kind)
                    .containsExactlyInAnyOrder("talk_ratio", "question"));
    assertThat(questions()).containsExactly("how do you schedule deliveries");
  }

  @Test
  void insights_ofADeletedCall_areGoneAndStayAway() {
    String other = "CA2";
    result(ledger.calls().begin(Call.begun(other, Direction.INBOUND, "en", NOW)));
    say(GREETING, QUESTION);
    awaitRatio(4_500, 0);
    var deleted = Forgettable.call(CALL);
    result(ledger.forgetting().ask(deleted, "ada", Instant.now()));
    await().atMost(60, SECONDS).until(() -> result(ledger.forgetting().pending(deleted)).isEmpty());
    changes.clear();
    Topics.UTTERANCE.publish(vertx, new UtteranceHeard(ANSWER, 0, true));
    say(Said.customer(other, 0, "can you help me"));
    await().atMost(20, SECONDS).until(() -> !insights(other).isEmpty());
    result(vertx.undeploy(deployment));

    assertThat(insights(CALL)).isEmpty();
    assertThat(changes).extracting(InsightChange::callId).containsOnly(other);
  }

  @Test
  void aQuestionIsARepeat_whenAColleagueGotTheAnswerInAnEarlierCall() {
    result(ledger.calls().change(CALL, call -> of(call, "priya")));
    say(
        Said.sdr(CALL, 0, "when does your contract with them end"),
        Said.customer(CALL, 9_000, "it runs until the end of june"));
    awaitKinds(CALL, "question");
    String later = "CA2";
    var begun = Call.begun(later, Direction.OUTBOUND, "en", NOW.plus(Duration.ofDays(20)));
    result(ledger.calls().begin(of(begun, "tom")));
    say(Said.sdr(later, 0, "and when does your contract with them end"));

    awaitKinds(later, "repeated_question");
    assertThat(insights(later))
        .filteredOn(insight -> insight.kind().equals("repeated_question"))
        .singleElement()
        .satisfies(
            repeat ->
                assertThat(repeat.values())
                    .containsEntry("repeat", "answered_before")
                    .containsEntry("earlierCallId", CALL)
                    .containsEntry("colleague", "priya")
                    .containsEntry("answer", "it runs until the end of june"));
    assertThat(insights(CALL)).noneMatch(insight -> insight.kind().equals("repeated_question"));
  }

  @Test
  void aCallThatGoesOn_isReadByWhatTheTeamListensForNow() {
    say(
        Said.sdr(CALL, 0, "what do you use today"),
        Said.customer(CALL, 9_000, "we have ten thousand dollars set aside for this budget"),
        Said.customer(CALL, 19_000, "and we looked at acme dial pro for a week"));
    awaitKinds(CALL, "criterion");
    var policy =
        new InsightPolicy(
            0,
            "champ",
            List.of("Acme-Dial PRO"),
            List.of(),
            List.of(new TrackedPhrases("Trial", "customer", List.of("For a week"))));
    Topics.INSIGHT_POLICY.publish(vertx, result(ledger.policies().save(policy)));

    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () -> {
              assertThat(insights(CALL))
                  .filteredOn(one -> one.kind().equals("criterion"))
                  .isNotEmpty()
                  .allMatch(one -> "champ".equals(one.values().get("framework")));
              assertThat(insights(CALL))
                  .filteredOn(one -> one.kind().equals("mention"))
                  .extracting(one -> one.values().get("name"))
                  .contains("Acme-Dial PRO");
              assertThat(insights(CALL))
                  .filteredOn(one -> one.kind().equals("tracker"))
                  .extracting(one -> one.values().get("tracker"))
                  .contains("Trial");
            });
    var notes = Topics.NOTES.ask(vertx, new Topics.NotesWish(CALL));
    assertThat(result(notes).criteria()).extracting(CallNotes.Wanted::code).contains("challenges");
  }

  private void awaitRatio(long sdrMs, long customerMs) {
    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () ->
                assertThat(insights(CALL))
                    .filteredOn(insight -> insight.kind().equals("talk_ratio"))
                    .singleElement()
                    .satisfies(
                        ratio -> {
                          assertThat((Number) ratio.values().get("sdrMs"))
                              .extracting(Number::longValue)
                              .isEqualTo(sdrMs);
                          assertThat((Number) ratio.values().get("customerMs"))
                              .extracting(Number::longValue)
                              .isEqualTo(customerMs);
                        }));
  }

  private List<Object> questions() {
    return insights(CALL).stream()
        .filter(insight -> insight.kind().equals("question"))
        .map(insight -> insight.values().get("text"))
        .toList();
  }
}
