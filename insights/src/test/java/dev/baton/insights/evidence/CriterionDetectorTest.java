package dev.baton.insights.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.Said;
import dev.baton.insights.framework.Framework;
import dev.baton.insights.framework.Frameworks;
import dev.baton.insights.pipeline.Finding;
import dev.baton.insights.repeat.History;
import dev.baton.insights.repeat.RememberedCall;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.recall.Qualified;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CriterionDetectorTest {

  private static final Framework BANT = Frameworks.bant();
  private static final Instant JUNE = Instant.parse("2026-06-10T10:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-04T10:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T10:00:00Z");
  private static final Instant WINTER = Instant.parse("2026-01-10T10:00:00Z");

  @Test
  void standing_restsOnTheLatestWordThatIsClear() {
    assertThat(told(alone(), said("a", "unclear", 0.9), said("b", "met", 0.9)).values())
        .containsEntry("standing", "known")
        .containsEntry("said", List.of("b"));
    assertThat(told(alone(), said("a", "met", 0.9), said("b", "unclear", 0.9)).values())
        .containsEntry("standing", "unclear")
        .containsEntry("said", List.of("b"));
  }

  @Test
  void aContradiction_restsOnTheLatestOfEachSide() {
    var budget =
        told(alone(), said("a", "met", 0.9), said("b", "met", 0.9), said("c", "not_met", 0.9));

    assertThat(budget.values())
        .containsEntry("standing", "contradicted")
        .containsEntry("status", "not_met")
        .containsEntry("said", List.of("b", "c"));
    assertThat(budget.evidence()).hasSize(3);
  }

  @Test
  void whatWasHardlyUnderstood_confirmsNothing() {
    assertThat(told(alone(), said("a", "met", 0.4)).values()).containsEntry("standing", "unclear");
    var confirmed = said("a", "met", 0.4).judged(InsightState.CONFIRMED, null);
    assertThat(told(alone(), confirmed).values()).containsEntry("standing", "known");
  }

  @Test
  void whatPeopleConfirmedInEarlierCalls_isKnownFromTheFirstWord() {
    var detector = new CriterionDetector(BANT, after(earlier("CA0", MAY, "met", "we have 10,000")));
    var first = detector.hear(detector.start(), Said.sdr("CA1", 0, "hello"));

    assertThat(first.put())
        .singleElement()
        .satisfies(
            budget -> {
              assertThat(budget.values())
                  .containsEntry("criterion", "budget")
                  .containsEntry("standing", "known")
                  .containsEntry("earlierText", "we have 10,000")
                  .containsEntry("earlierCallId", "CA0")
                  .containsEntry("earlierAt", MAY.toString())
                  .containsEntry("colleague", "priya")
                  .containsEntry("said", List.of("CA0-hand"));
              assertThat(budget.evidence()).isEmpty();
            });
    assertThat(detector.hear(first.state(), Said.sdr("CA1", 9_000, "hello")).put()).isEmpty();
  }

  @Test
  void aWordOfThisCall_goesBeforeAnEarlierOne_andMayContradictIt() {
    var history = after(earlier("CA0", MAY, "met", "we have 10,000"));

    assertThat(told(history, said("a", "met", 0.9)).values())
        .containsEntry("standing", "known")
        .containsEntry("said", List.of("a"));
    assertThat(told(history, said("a", "not_met", 0.9)).values())
        .containsEntry("standing", "contradicted")
        .containsEntry("said", List.of("CA0-hand", "a"));
  }

  @Test
  void theLatestOfEarlierCalls_counts_unlessItIsOld() {
    var two = after(earlier("B", MAY, "not_met", "no"), earlier("A", APRIL, "met", "yes"));
    assertThat(told(two, said("a", "unclear", 0.9)).values())
        .containsEntry("earlierCallId", "B")
        .containsEntry("status", "not_met");

    var old = after(earlier("A", WINTER, "met", "yes"));
    assertThat(told(old, said("a", "unclear", 0.9)).values())
        .doesNotContainKey("earlierCallId")
        .containsEntry("status", "unclear");
  }

  private static History alone() {
    return after();
  }

  private static History after(RememberedCall... earlier) {
    return new History("CA1", JUNE, "tom", List.of(earlier));
  }

  private static RememberedCall earlier(String id, Instant at, String status, String text) {
    var said = new Qualified(id + "-hand", "money", "budget", status, id + "-u1", 5_000, text);
    return new RememberedCall(id, at, "priya", List.of(), List.of(said));
  }

  /** The criterion after all this was said, one turn each. */
  private static Insight told(History history, Insight... said) {
    var detector = new CriterionDetector(BANT, history);
    var found = new LinkedHashMap<String, Insight>();
    var state = detector.start();
    var heard = Said.customer("CA1", 0, "this is what it is about");
    for (var one : said) {
      var step = detector.hear(state, heard, List.of(one));
      step.put().forEach(put -> found.put(put.id(), put));
      state = step.state();
    }
    assertThat(found).hasSize(1);
    return found.values().iterator().next();
  }

  private static Insight said(String id, String status, double confidence) {
    var heard = Finding.evidence(Said.customer("CA1", 0, "this is what it is about"));
    var evidence =
        new Evidence(
            heard.utteranceId(), heard.quote(), heard.startMs(), heard.endMs(), confidence);
    return new Insight(
        id,
        "CA1",
        "evidence",
        "evidence",
        Speaker.CUSTOMER,
        0,
        Map.of("slot", "money", "criterion", "budget", "status", status),
        List.of(evidence),
        confidence,
        InsightState.SUGGESTED);
  }
}
