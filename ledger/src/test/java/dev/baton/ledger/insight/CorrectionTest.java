package dev.baton.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.call.Speaker;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionTest {

  private static final Judgement ADA =
      new Judgement("ada", Instant.parse("2026-01-01T09:00:00Z"), 1);
  private static final Evidence ASKED = new Evidence("u1", "when does it and", 0, 900, 0.5);
  private static final Evidence HEARD = new Evidence("u2", "in june", 1_000, 1_900, 0.5);
  private static final Insight FOUND =
      question(Map.of("text", "when does it and", "open", false), ASKED);
  private static final Insight ANSWERED =
      question(
          Map.of("text", "when does it and", "open", false, "answer", "in june", "answerMs", 1_000),
          ASKED,
          HEARD);

  @Test
  void whatAPersonWrote_stays_andTheAnswerThatFollowsIsTakenAlong() {
    var put = question(Map.of("text", "When does it end?", "open", true), ASKED);
    var counts = by(put).over(ANSWERED).orElseThrow();
    assertThat(counts.values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "text", "When does it end?", "open", true, "answer", "in june", "answerMs", 1000));
    assertThat(counts.evidence()).containsExactly(ASKED, HEARD);
    assertThat(by(put).over(FOUND).orElseThrow().values()).doesNotContainKey("answer");
  }

  @Test
  void theAnswerThatAPersonWrote_stays_whateverIsHeardLater() {
    var july = answered("In July.", new Evidence("u2", "In July.", 1_000, 1_900, 0.5));
    var nobody = answered(null);
    assertThat(by(july).over(ANSWERED).orElseThrow().values()).containsEntry("answer", "In July.");
    var open = by(nobody).over(ANSWERED).orElseThrow();
    assertThat(open.values()).doesNotContainKeys("answer", "answerMs");
    assertThat(open.evidence()).containsExactly(ASKED);
  }

  @Test
  void twoAnswersOfPeople_areTwoWords_andOneThatWasHeardMakesNone() {
    assertThat(by(answered("In July.", HEARD)).saysSame(by(answered("In May.", HEARD)))).isFalse();
    assertThat(by(answered("In July.", HEARD)).saysSame(by(answered("In July.", HEARD)))).isTrue();
    assertThat(by(FOUND).saysSame(by(ANSWERED))).isTrue();
  }

  @Test
  void anotherCallsAnswer_isNoPartOfWhatAPersonSaidOfARepeat() {
    var found = repeat(Map.of("repeat", "answered_before", "earlierMs", 1, "answer", "in june"));
    var put = repeat(Map.of("repeat", "reconfirmation", "earlierMs", 1, "answer", "in june"));
    var other = repeat(Map.of("repeat", "answered_before", "earlierMs", 7, "answer", "no"));
    assertThat(by(put).over(found).orElseThrow().values()).isEqualTo(put.values());
    assertThat(by(put).over(other).orElseThrow().values()).isEqualTo(put.values());
  }

  private static Insight answered(String words, Evidence... where) {
    var values = new HashMap<>(FOUND.values());
    values.put(Insight.ANSWER_BY_HAND, true);
    if (words != null) {
      values.put("answer", words);
      values.put("answerMs", 1_000);
    }
    return FOUND.with(values, where.length == 0 ? List.of(ASKED) : List.of(ASKED, where[0]));
  }

  private static Correction by(Insight insight) {
    return new Correction(insight.id(), insight.judged(InsightState.NOTED_BY_HAND, ADA), ADA);
  }

  private static Insight question(Map<String, Object> values, Evidence... evidence) {
    return insight("question", values, evidence);
  }

  private static Insight repeat(Map<String, Object> values) {
    return insight("repeated_question", values, ASKED);
  }

  private static Insight insight(String kind, Map<String, Object> values, Evidence... evidence) {
    return new Insight(
        "q1",
        "CA1",
        "question",
        kind,
        Speaker.SDR,
        0,
        values,
        List.of(evidence),
        0.5,
        InsightState.SUGGESTED);
  }
}
