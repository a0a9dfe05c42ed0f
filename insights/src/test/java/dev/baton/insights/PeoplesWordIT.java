package dev.baton.insights;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.baton.insights.pipeline.Finding;
import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Correction;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.insight.Judgement;
import dev.baton.ledger.insight.Note;
import dev.baton.ledger.recall.Recalled;
import dev.baton.ledger.speech.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people confirm, reject and note: it counts at once, and in later calls. */
class PeoplesWordIT extends RunningInsights {

  @Test
  void whatBuildsOnAnInsight_followsAPersonsWord_alsoAfterTheCall() {
    say(GREETING, QUESTION, ANSWER);
    awaitAsked(1);
    var question = insight("question");
    result(ledger.calls().change(CALL, call -> call.ended(Outcome.COMPLETED, NOW.plusSeconds(9))));
    result(vertx.undeploy(deployment));
    deploy();

    correct(question.id(), judged(question, InsightState.REJECTED, 0), 0);
    awaitAsked(0);
    correct(question.id(), null, 1);
    awaitAsked(1);
  }

  @Test
  void aCriterionIsMet_whenAPersonNotesWhatNobodyFound() {
    var heard = Said.customer(CALL, 0, "um okay");
    say(heard);
    var noted = evidence(heard);
    correct(noted.id(), judged(noted, InsightState.NOTED_BY_HAND, 0), 0);

    awaitKinds(CALL, "criterion");
    assertThat(insight("criterion").values())
        .containsEntry("criterion", "budget")
        .containsEntry("status", "met");
    correct(noted.id(), null, 1);
    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () ->
                assertThat(insights(CALL))
                    .extracting(Insight::kind)
                    .doesNotContain("criterion", "evidence"));
  }

  @Test
  void aQuestionThatAPersonRejects_isNotRememberedForLaterCalls() {
    result(ledger.calls().change(CALL, call -> of(call, "priya")));
    say(
        Said.sdr(CALL, 0, "when does your contract with them end"),
        Said.customer(CALL, 9_000, "it runs until the end of june"));
    awaitKinds(CALL, "question");
    var question = insight("question");
    correct(question.id(), judged(question, InsightState.REJECTED, 0), 0);

    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () ->
                assertThat(result(ledger.recalls().of(List.of(CALL))))
                    .singleElement()
                    .satisfies(recall -> assertThat(recall.said()).noneMatch(Recalled::question)));
  }

  @Test
  void aQuestionPutRight_isWhatMetricsBriefAndLaterCallsHave() {
    result(ledger.calls().change(CALL, call -> of(call, "priya")));
    var asked = Said.sdr(CALL, 0, "when does your contract with them end");
    var told = Said.customer(CALL, 9_000, "it runs until the end of june");
    say(asked, told);
    awaitKinds(CALL, "question");
    var question = insight("question");
    var right =
        question.with(
            Map.of(
                "text",
                "When does your lease with them end?",
                "open",
                false,
                "answer",
                "At the end of July.",
                "answerMs",
                9_000,
                Insight.ANSWER_BY_HAND,
                true),
            List.of(
                Finding.evidence(asked).quoting("When does your lease with them end?"),
                Finding.evidence(told).quoting("At the end of July.")));
    correct(question.id(), judged(right, InsightState.NOTED_BY_HAND, 0), 0);

    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () ->
                assertThat(result(ledger.recalls().of(List.of(CALL))))
                    .singleElement()
                    .satisfies(
                        recall ->
                            assertThat(recall.said())
                                .filteredOn(Recalled::question)
                                .extracting(Recalled::readableText, Recalled::readableAnswer)
                                .containsExactly(
                                    tuple(
                                        "When does your lease with them end?",
                                        "At the end of July."))));
    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () -> assertThat(insight("questions_asked").values()).containsEntry("open", 0));
    var notes = result(Topics.NOTES.ask(vertx, new Topics.NotesWish(CALL)));
    assertThat(notes.brief())
        .filteredOn(note -> note.code().equals("asked"))
        .singleElement()
        .satisfies(
            note ->
                assertThat(note.texts().get("en"))
                    .contains("When does your lease with them end?", "At the end of July."));
  }

  @Test
  void whatAPersonConfirmed_standsInLaterCallsOfTheCustomer() {
    result(ledger.calls().change(CALL, call -> of(call, "priya")));
    var heard = Said.customer(CALL, 0, "um okay");
    say(heard);
    var noted = evidence(heard);
    correct(noted.id(), judged(noted, InsightState.NOTED_BY_HAND, 0), 0);
    awaitQualified(1);
    String later = "CA2";
    var begun = Call.begun(later, Direction.OUTBOUND, "en", NOW.plus(Duration.ofDays(20)));
    result(ledger.calls().begin(of(begun, "tom")));
    say(Said.sdr(later, 0, "hello again"));

    awaitKinds(later, "criterion");
    assertThat(insights(later))
        .filteredOn(one -> one.kind().equals("criterion"))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.values())
                    .containsEntry("standing", "known")
                    .containsEntry("earlierCallId", CALL)
                    .containsEntry("earlierText", "um okay")
                    .containsEntry("colleague", "priya"));
    var notes = result(Topics.NOTES.ask(vertx, new Topics.NotesWish(later)));
    assertThat(notes.coaching()).extracting(Note::value).doesNotContain("money");
    assertThat(notes.brief())
        .filteredOn(note -> "budget".equals(note.value()))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.code()).isEqualTo("known");
              assertThat(note.texts().get("en")).contains("um okay", "Jan 1, 2026, priya");
            });

    correct(noted.id(), null, 1);
    awaitQualified(0);
  }

  @Test
  void aCallThatGoesOn_seesWhatAPersonConfirmsOfAnEarlierOne() {
    result(ledger.calls().change(CALL, call -> of(call, "priya")));
    var heard = Said.customer(CALL, 0, "um okay");
    say(heard);
    String running = "CA2";
    var begun = Call.begun(running, Direction.OUTBOUND, "en", NOW.plus(Duration.ofDays(20)));
    result(ledger.calls().begin(of(begun, "tom")));
    say(Said.sdr(running, 0, "hello again"));
    awaitKinds(running, "talk_ratio");
    assertThat(insights(running)).extracting(Insight::kind).doesNotContain("criterion");

    var noted = evidence(heard);
    correct(noted.id(), judged(noted, InsightState.NOTED_BY_HAND, 0), 0);

    awaitKinds(running, "criterion");
  }

  private void awaitQualified(int count) {
    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () ->
                assertThat(result(ledger.recalls().of(List.of(CALL))))
                    .singleElement()
                    .satisfies(recall -> assertThat(recall.qualified()).hasSize(count)));
  }

  private static Insight evidence(Utterance heard) {
    return new Insight(
        "hand-1",
        CALL,
        Insight.PERSON,
        "evidence",
        Speaker.CUSTOMER,
        0,
        Map.of("slot", "money", "criterion", "budget", "status", "met"),
        List.of(Finding.evidence(heard)),
        1,
        InsightState.NOTED_BY_HAND);
  }

  private void correct(String id, Insight insight, long version) {
    var by = new Judgement("ada", NOW, version);
    result(ledger.facts().correct(CALL, new Correction(id, insight, by)));
  }

  private static Insight judged(Insight insight, InsightState as, long version) {
    return insight.judged(as, new Judgement("ada", NOW, version));
  }

  private Insight insight(String kind) {
    return insights(CALL).stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
  }

  /** Our questions, as the metric counts them. */
  private void awaitAsked(int count) {
    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () ->
                assertThat(insights(CALL))
                    .filteredOn(one -> one.kind().equals("questions_asked"))
                    .singleElement()
                    .satisfies(
                        one ->
                            assertThat(((Number) one.values().get("value")).intValue())
                                .isEqualTo(count)));
  }
}
