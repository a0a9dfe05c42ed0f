package dev.baton.insights.metric;

import static dev.baton.insights.Said.customer;
import static dev.baton.insights.Said.sdr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A word lasts half a second ({@link dev.baton.insights.Said}). */
class CoachingMetricsTest {

  private static final String CALL = "CA1";

  @Test
  void longestStretch_goesOn_overABackchannel() {
    var said =
        List.of(
            sdr(CALL, 0, "so we make a tool"),
            customer(CALL, 2_500, "yeah"),
            sdr(CALL, 3_000, "that books vans"),
            customer(CALL, 5_000, "and what does it cost"),
            sdr(CALL, 8_000, "forty"));

    assertThat(values(LongestStretch.monologue(), said))
        .containsEntry("value", 4.5)
        .containsEntry("fromMs", 0L);
    assertThat(values(LongestStretch.customerStory(), said)).containsEntry("value", 2.5);
  }

  @Test
  void interactivity_isChangesAMinuteOfSpeech() {
    var said =
        List.of(
            sdr(CALL, 0, "how many are there"),
            customer(CALL, 2_000, "there are twelve today"),
            sdr(CALL, 9_000, "and who drives them"));

    assertThat(values(new Interactivity(), said))
        .containsEntry("value", 20.0)
        .containsEntry("scale", 10.0);
  }

  @Test
  void patience_isTheMedianWait_withOverlapsAsNone() {
    var said =
        List.of(
            customer(CALL, 0, "we have twelve vans"),
            sdr(CALL, 2_800, "who drives them then"),
            customer(CALL, 5_000, "my cousin does that now"),
            sdr(CALL, 7_000, "and since when is that"),
            customer(CALL, 12_000, "since june last year now"),
            sdr(CALL, 15_500, "that is a while"));

    assertThat(values(new Patience(), said)).containsEntry("value", 0.8);
  }

  @Test
  void questions_areCounted_ofOurSideOnly() {
    var said = List.of(sdr(CALL, 0, "how many"), customer(CALL, 60_000, "why"));

    assertThat(values(new QuestionsAsked(true), said, this::asked))
        .containsEntry("value", 1)
        .containsEntry("open", 1)
        .containsEntry("closed", 0)
        .containsEntry("perTenMinutes", 9.9);
    assertThat(values(new QuestionsAsked(false), said, this::asked))
        .doesNotContainKey("perTenMinutes");
  }

  @Test
  void spread_isTheShareOfEachThird() {
    var said =
        List.of(
            sdr(CALL, 0, "how many"),
            sdr(CALL, 1_000, "and who"),
            customer(CALL, 10_000, "twelve"),
            sdr(CALL, 29_000, "since when"));

    assertThat(values(new QuestionSpread(), said, this::asked))
        .containsEntry("value", List.of(66.7, 0.0, 33.3));
  }

  @Test
  void talkSpeed_isWordsAMinuteWhileSpeaking() {
    var said = List.of(sdr(CALL, 0, "one two three"), sdr(CALL, 60_000, "four"));

    assertThat(values(new TalkSpeed(), said)).containsEntry("value", 120L);
  }

  @Test
  void fillers_areCounted_whereTheyFill() {
    var said =
        List.of(
            sdr(CALL, 0, "um so you know i mean it was like big"),
            sdr(CALL, 9_000, "do you know what i would like basically"),
            customer(CALL, 20_000, "um"));

    assertThat(values(new FillerWords(), said)).containsEntry("value", 27.8);
  }

  @Test
  void interruptions_areThoseThatGoOn() {
    var said =
        List.of(
            customer(CALL, 0, "we have a lot of vans in the yard"),
            sdr(CALL, 1_000, "yeah"),
            sdr(CALL, 2_000, "so what do they cost you"),
            customer(CALL, 9_000, "a lot"),
            sdr(CALL, 10_000, "and who pays for that"));

    assertThat(values(new Interruptions(), said)).containsEntry("value", 1);
  }

  @Test
  void deadAir_isSilenceOfMoreThanThreeSeconds() {
    var said =
        List.of(sdr(CALL, 0, "hold on"), sdr(CALL, 4_000, "so"), customer(CALL, 9_000, "yes"));

    assertThat(values(new DeadAir(), said))
        .containsEntry("value", 4.5)
        .containsEntry("spans", List.of(Map.of("fromMs", 4_500L, "toMs", 9_000L)));
  }

  @Test
  void nextStep_isAgreed_onceTheOtherSideSaysYes() {
    var proposal = sdr(CALL, 0, "shall we say friday at ten");

    assertThat(values(new NextStepAgreed(), List.of(proposal), this::dated))
        .containsEntry("value", false);
    assertThat(
            values(
                new NextStepAgreed(),
                List.of(proposal, customer(CALL, 4_000, "no friday doesn't work")),
                this::dated))
        .containsEntry("value", false);
    assertThat(
            values(
                new NextStepAgreed(),
                List.of(proposal, customer(CALL, 4_000, "yes friday works")),
                this::dated))
        .containsEntry("value", true);
  }

  @Test
  void criteria_areCovered_whenTheyAreClear() {
    var said = List.of(customer(CALL, 0, "forty"), customer(CALL, 1_000, "perhaps"));

    assertThat(
            values(
                new CriteriaCovered(4),
                said,
                utterance ->
                    found(
                        "criterion",
                        utterance,
                        Map.of(
                            "criterion",
                            utterance.text(),
                            "status",
                            utterance.text().equals("forty") ? "met" : "unclear"))))
        .containsEntry("value", 1L)
        .containsEntry("of", 4);
  }

  @Test
  void repeats_count_whenAColleagueWasTold() {
    var said = List.of(sdr(CALL, 0, "answered_before"), sdr(CALL, 1_000, "reconfirmation"));

    assertThat(
            values(
                new RepeatedQuestionCount(),
                said,
                utterance ->
                    found("repeated_question", utterance, Map.of("repeat", utterance.text()))))
        .containsEntry("value", 1);
  }

  @Test
  void metrics_thatNeedTimes_areLeftOutWithoutThem() {
    assertThat(CoachingMetrics.of(false, 4))
        .extracting(Metric::name)
        .containsExactly(
            "questions_asked",
            "filler_words",
            "next_step_agreed",
            "criteria_covered",
            "repeated_questions");
    assertThat(CoachingMetrics.of(true, 4)).hasSameSizeAs(CoachingMetrics.codes());
  }

  private interface Finder {
    List<Insight> in(Utterance utterance);
  }

  private List<Insight> asked(Utterance utterance) {
    return found("question", utterance, Map.of("open", true));
  }

  private List<Insight> dated(Utterance utterance) {
    return utterance.text().startsWith("shall")
        ? found("next_step", utterance, Map.of("dated", true))
        : List.of();
  }

  private static List<Insight> found(String kind, Utterance utterance, Map<String, Object> values) {
    return List.of(
        new Insight(
            utterance.id() + kind,
            CALL,
            kind,
            kind,
            utterance.speaker(),
            utterance.startMs(),
            values,
            List.of(new Evidence(utterance.id(), utterance.text(), utterance.startMs(), 0, 1)),
            1,
            InsightState.SUGGESTED));
  }

  private static <S> Map<String, Object> values(Metric<S> metric, List<Utterance> said) {
    return values(metric, said, utterance -> List.of());
  }

  private static <S> Map<String, Object> values(
      Metric<S> metric, List<Utterance> said, Finder finder) {
    var state = metric.start();
    Map<String, Object> values = Map.of();
    for (var utterance : said) {
      var step = metric.hear(state, utterance, finder.in(utterance));
      state = step.state();
      values = step.put().isEmpty() ? values : step.put().get(0).values();
    }
    return values;
  }
}
