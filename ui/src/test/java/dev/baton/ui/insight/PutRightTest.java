package dev.baton.ui.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.store.CallFacts;
import dev.baton.ui.Sample;
import dev.baton.ui.http.ApiException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PutRightTest {

  private static final CallFacts FACTS =
      new CallFacts(
          List.of(
              Sample.utterance("CA1", 0, "hello"),
              Sample.utterance("CA1", 4, "when does it and"),
              Sample.utterance("CA1", 8, "in june"),
              Sample.utterance("CA1", 9, "no in july")),
          List.of(),
          List.of(),
          Set.of());
  private static final String BEFORE = "MZ1-inbound-0";
  private static final String JUNE = "MZ1-inbound-8000";
  private static final String JULY = "MZ1-inbound-9000";
  private static final Insight ASKED =
      Sample.question("CA1", "q1", "when does it and")
          .with(
              Map.of("text", "when does it and", "open", true),
              List.of(new Evidence("MZ1-inbound-4000", "when does it and", 4_000, 4_900, 0.5)));
  private static final Insight ANSWERED = right(ASKED, Map.of("answerUtteranceId", JUNE));

  @Test
  void theWordsOfAQuestion_areThoseThatItIsQuotedIn() {
    var put = right(ASKED, Map.of("text", "  When does it end? "));
    assertThat(put.values())
        .containsExactlyInAnyOrderEntriesOf(Map.of("text", "When does it end?", "open", true));
    assertThat(put.evidence())
        .containsExactly(new Evidence("MZ1-inbound-4000", "When does it end?", 4_000, 4_900, 0.5));
  }

  @Test
  void anAnswer_isWhatWasSaidAtItsPlace_orInThePersonsWords() {
    assertThat(ANSWERED.values())
        .containsEntry("answer", "in june")
        .containsEntry("answerMs", 8_000L)
        .containsEntry(Insight.ANSWER_BY_HAND, true)
        .doesNotContainKey("answerUtteranceId");
    assertThat(ANSWERED.evidence().get(1).utteranceId()).isEqualTo(JUNE);
    var other = right(ANSWERED, Map.of("answerUtteranceId", JULY, "answer", "In July."));
    assertThat(other.values())
        .containsEntry("answer", "In July.")
        .containsEntry("answerMs", 9_000L);
    assertThat(other.evidence().get(1))
        .isEqualTo(new Evidence(JULY, "In July.", 9_000, 9_900, 0.75));
    assertThat(right(ANSWERED, Map.of("answer", "In June.")).evidence().get(1))
        .isEqualTo(new Evidence(JUNE, "In June.", 8_000, 8_900, 0.75));
  }

  @Test
  void withoutAnAnswer_nobodyAnswered() {
    var open = right(ANSWERED, taken("answer"));
    assertThat(open.values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("text", "when does it and", "open", true, Insight.ANSWER_BY_HAND, true));
    assertThat(open.evidence()).isEqualTo(ASKED.evidence());
    assertThat(right(ANSWERED, Map.of("open", false)).values()).containsEntry("answer", "in june");
  }

  static Stream<Map<String, Object>> noQuestion() {
    return Stream.of(
        Map.of("text", " "),
        Map.of("text", "a".repeat(2_001)),
        Map.of("text", 7),
        Map.of("text", "one\nline"),
        Map.of("text", "half \ud83d"),
        Map.of("text", "null \u0000"),
        taken("text"),
        Map.of("answer", ""),
        Map.of("answer", "nowhere"),
        Map.of("answerUtteranceId", 7),
        Map.of("answerUtteranceId", BEFORE),
        Map.of("answerMs", 7),
        Map.of(Insight.ANSWER_BY_HAND, true),
        with(taken("answer"), "answerUtteranceId", JUNE),
        with(taken("answerUtteranceId"), "answer", "in june"));
  }

  @ParameterizedTest
  @MethodSource("noQuestion")
  void whatIsNoQuestion_isRefused(Map<String, Object> wished) {
    assertThatThrownBy(() -> right(ASKED, wished)).isInstanceOf(ApiException.class);
  }

  @Test
  void markup_isText() {
    String hostile = "<img src=x onerror=alert(1)> & \"quotes\"?";
    assertThat(right(ASKED, Map.of("text", hostile)).values()).containsEntry("text", hostile);
  }

  @Test
  void aRepeat_isOfAnotherKind_withTheAnswerInThePersonsWords() {
    var put = right(repeat("CA0"), Map.of("repeat", "reconfirmation", "answer", " In July. "));
    assertThat(put.values())
        .containsEntry("repeat", "reconfirmation")
        .containsEntry("answer", "In July.")
        .containsEntry("earlierCallId", "CA0")
        .doesNotContainKey("answerReadable");
    assertThat(right(repeat("CA1"), Map.of("repeat", "same_call")).values())
        .containsEntry("answerReadable", "In June.");
  }

  @Test
  void aRepeat_isOfAKindThatItsCallAllows_andHasAnAnswer() {
    var all =
        Map.<Map<String, Object>, Insight>of(
            Map.of("repeat", "same_call"), repeat("CA0"),
            Map.of("repeat", "answered_before"), repeat("CA1"),
            Map.of("repeat", "again"), repeat("CA0"),
            Map.of("earlierCallId", "CA7"), repeat("CA0"),
            taken("answer"), repeat("CA0"));
    all.forEach(
        (wished, repeat) ->
            assertThatThrownBy(() -> right(repeat, wished)).isInstanceOf(ApiException.class));
  }

  private static Insight repeat(String earlierCallId) {
    boolean here = earlierCallId.equals("CA1");
    return new Insight(
        "r1",
        "CA1",
        "repeat",
        "repeated_question",
        ASKED.speaker(),
        4_000,
        Map.of(
            "repeat",
            here ? "same_call" : "answered_before",
            "earlierCallId",
            earlierCallId,
            "answer",
            "in june",
            "answerReadable",
            "In June."),
        ASKED.evidence(),
        0.5,
        ASKED.state());
  }

  private static Insight right(Insight before, Map<String, Object> wished) {
    return PutRight.of(before, wished, FACTS);
  }

  private static Map<String, Object> taken(String name) {
    var wished = new HashMap<String, Object>();
    wished.put(name, null);
    return wished;
  }

  private static Map<String, Object> with(Map<String, Object> wished, String name, Object value) {
    wished.put(name, value);
    return wished;
  }
}
