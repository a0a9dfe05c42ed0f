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
import dev.baton.ledger.forgetting.Forgettable;
import dev.baton.ledger.insight.CallNotes;
import dev.baton.ledger.insight.Correction;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightChange;
import dev.baton.ledger.insight.InsightPolicy;
import dev.baton.ledger.insight.InsightPolicy.TrackedPhrases;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.insight.Judgement;
import dev.baton.ledger.insight.Note;
import dev.baton.ledger.recall.Recalled;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.UtteranceHeard;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.Ledgers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsightsVerticleIT {

  private static final String CALL = "CA1";
  private static final Instant NOW = Instant.parse("2026-01-01T09:00:00Z");
  private static final Utterance GREETING = Said.sdr(CALL, 0, "hi this is sarah");
  private static final Utterance QUESTION = Said.sdr(CALL, 4_000, "how do you schedule deliveries");
  private static final Utterance ANSWER =
      Said.customer(CALL, 7_000, "with spreadsheets why do you ask");

  /** Detectors that others are not added to. */
  private static final Set<String> SOME = Set.of("talk_ratio", "question");

  @TempDir Path data;
  private final List<InsightChange> changes = new CopyOnWriteArrayList<>();
  private Vertx vertx;
  private Settings settings;
  private Ledger ledger;
  private String deployment;

  @BeforeEach
  void start() {
    vertx = Vertx.vertx();
    settings = Settings.of(Map.of("data", data.toString()));
    ledger = Ledgers.open(vertx, settings);
    deployment = deploy();
    Topics.INSIGHT.listen(vertx, changes::add);
    result(ledger.calls().begin(Call.begun(CALL, Direction.OUTBOUND, "en", NOW)));
  }

  @AfterEach
  void stop() {
    ledger.close();
    result(vertx.close());
  }

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

  private static Call of(Call call, String colleague) {
    return call.withPerson("pe1", "co1").withColleague(colleague);
  }

  private void awaitKinds(String callId, String kind) {
    await()
        .atMost(20, SECONDS)
        .untilAsserted(() -> assertThat(insights(callId)).extracting(Insight::kind).contains(kind));
  }

  private String deploy() {
    return result(vertx.deployVerticle(new InsightsVerticle(settings, ledger)));
  }

  private void say(Utterance... utterances) {
    for (var utterance : utterances) {
      result(ledger.facts().append(utterance, NOW.toEpochMilli()));
    }
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

  private List<Insight> insights(String callId) {
    return result(ledger.facts().of(callId)).insights();
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.await(30, SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("no answer", e);
    }
  }
}
