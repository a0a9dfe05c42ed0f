package dev.baton.insights.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.insights.Said;
import dev.baton.insights.framework.Frameworks;
import dev.baton.insights.pipeline.Finding;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.insight.Note;
import dev.baton.ledger.speech.ReadableText;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class NotesTest {

  private static final List<String> SLOTS =
      List.of("money", "power", "need", "time", "value", "context", "process", "rivals", "ally");
  private static final Map<String, String> BANT =
      Map.of("money", "budget", "power", "authority", "need", "need", "time", "timeline");

  /** Whatever was found in a call, no line says what is not in it. */
  @RepeatedTest(50)
  void notes_citeOnlyEvidenceThatIsThere(RepetitionInfo run) {
    var insights = insights(new Random(run.getCurrentRepetition()));
    var there = new HashSet<Evidence>();
    insights.stream()
        .filter(insight -> insight.state() != InsightState.REJECTED)
        .forEach(insight -> there.addAll(insight.evidence()));
    var notes = new ArrayList<Note>(CoachingNotes.of(Frameworks.bant(), insights, List.of()));
    notes.addAll(HandoffBrief.of(Frameworks.bant(), insights, List.of()));

    assertThat(notes)
        .isNotEmpty()
        .allSatisfy(
            note -> {
              assertThat(there).containsAll(note.evidence());
              assertThat(note.texts()).containsOnlyKeys("en", "zh-CN");
              assertThat(note.texts().values()).noneMatch(text -> text.contains("{1}"));
              if (!note.code().equals("gap") && !note.code().equals("open")) {
                assertThat(note.evidence()).isNotEmpty();
                assertThat(note.texts().get("en"))
                    .contains(
                        note.evidence().get(note.evidence().size() - 1).quote().substring(0, 3));
              }
            });
  }

  @Test
  void notes_askForEverything_whenNothingWasSaid() {
    assertThat(CoachingNotes.of(Frameworks.bant(), List.of(), List.of()))
        .extracting(Note::code, Note::value)
        .containsExactly(
            tuple("gap", "money"),
            tuple("gap", "power"),
            tuple("gap", "need"),
            tuple("gap", "time"));
  }

  @Test
  void notes_haveNoGap_whereTheLatestWordIsClear() {
    var insights =
        List.of(
            insight(
                0, "evidence", Map.of("slot", "money", "criterion", "budget", "status", "unclear")),
            insight(
                1, "evidence", Map.of("slot", "money", "criterion", "budget", "status", "met")));

    assertThat(CoachingNotes.of(Frameworks.bant(), insights, List.of()))
        .extracting(Note::value)
        .containsExactly("power", "need", "time");
    assertThat(HandoffBrief.of(Frameworks.bant(), insights, List.of()))
        .extracting(Note::code)
        .containsExactly("known", "open", "open", "open");
  }

  @Test
  void briefAndNotes_agree_whenTheCustomerLeftItOpenAgain() {
    var insights = List.of(budget(0, "met"), budget(1, "unclear"));

    assertThat(CoachingNotes.of(Frameworks.bant(), insights, List.of()).get(0))
        .extracting(Note::code, Note::value, Note::evidence)
        .containsExactly("gap_unclear", "money", insights.get(1).evidence());
    assertThat(HandoffBrief.of(Frameworks.bant(), insights, List.of()).get(0))
        .extracting(Note::code, Note::value, Note::evidence)
        .containsExactly("unclear", "budget", insights.get(1).evidence());
  }

  @Test
  void brief_showsBoth_whenTheCustomerContradictsHimself() {
    var insights = List.of(budget(0, "met"), budget(1, "not_met"));

    assertThat(HandoffBrief.of(Frameworks.bant(), insights, List.of()))
        .filteredOn(note -> note.code().equals("contradicted"))
        .singleElement()
        .satisfies(note -> assertThat(note.evidence()).hasSize(2));
  }

  @Test
  void brief_hasWhatIsDue_byDay_theLastWordOfEach() {
    var steps =
        List.of(
            step(0, "2026-12-01", "call on tuesday"),
            step(1, "2026-12-01", "tuesday at ten then"),
            step(2, "2026-11-26", "the invitation this afternoon"),
            step(3, "", "some week"));

    assertThat(HandoffBrief.of(Frameworks.bant(), steps, List.of()))
        .filteredOn(note -> note.code().startsWith("next"))
        .extracting(note -> note.texts().get("en"), note -> note.texts().get("zh-CN"))
        .containsExactly(
            tuple(
                "Next step, Nov 26, 2026: \"the invitation this afternoon\"",
                "下一步（2026年11月26日）：“the invitation this afternoon”"),
            tuple(
                "Next step, Dec 1, 2026: \"tuesday at ten then\"",
                "下一步（2026年12月1日）：“tuesday at ten then”"));
  }

  @Test
  void notes_tellAnAppointmentOnce_inTheLastWordsForIt() {
    var steps =
        List.of(
            step(0, "2026-12-01", "shall we say tuesday"),
            step(1, "2026-12-01", "tuesday at ten then"),
            step(2, "2026-11-26", "the invitation this afternoon"),
            step(3, "2026-12-01", "great tuesday at ten it is"));

    assertThat(CoachingNotes.of(Frameworks.bant(), steps, List.of()))
        .filteredOn(note -> note.code().startsWith("promise"))
        .satisfiesExactly(
            agreed -> {
              assertThat(agreed.texts().get("en")).contains("great tuesday at ten it is");
              assertThat(agreed.evidence()).hasSize(3).startsWith(steps.get(3).evidence().get(0));
            },
            other -> assertThat(other.texts().get("en")).contains("the invitation this afternoon"));
  }

  @Test
  void brief_doesNotList_theCourtesiesOfTheOpening() {
    var courtesy = answered(0, "how are you doing today", "good thanks");
    var real = answered(1, "how many vans do you run", "about forty");
    var later = answered(4, "and who signs off on it", "that's me");
    var discovery = insight(3, "moment", Map.of("moment", "discovery"));
    var vans = Finding.evidence(Said.customer("CA1", 10_500, "about forty"));
    var found =
        new Insight(
            "vans",
            "CA1",
            "evidence",
            "evidence",
            Speaker.CUSTOMER,
            10_500,
            Map.of("slot", "context", "status", "met"),
            List.of(vans),
            0.9,
            InsightState.SUGGESTED);
    var begins =
        new Insight(
            "moment",
            "CA1",
            "moment",
            "moment",
            Speaker.SDR,
            20_000,
            discovery.values(),
            discovery.evidence(),
            0.9,
            InsightState.SUGGESTED);

    assertThat(
            HandoffBrief.of(
                Frameworks.bant(), List.of(courtesy, real, found, begins, later), List.of()))
        .filteredOn(note -> note.code().equals("asked"))
        .extracting(note -> note.evidence().get(0).quote())
        .containsExactly("how many vans do you run", "and who signs off on it");
  }

  private static Insight answered(int at, String question, String answer) {
    var asked = Said.sdr("CA1", at * 10_000L, question);
    var told = Said.customer("CA1", at * 10_000L + 500, answer);
    return new Insight(
        "question-" + at,
        "CA1",
        "question",
        "question",
        Speaker.SDR,
        asked.startMs(),
        Map.of("text", question, "open", true),
        List.of(Finding.evidence(asked), Finding.evidence(told)),
        0.9,
        InsightState.SUGGESTED);
  }

  @Test
  void brief_givesEachReasonInOtherWords() {
    var need = insight(0, "evidence", Map.of("slot", "need", "status", "met"));
    var value = insight(0, "evidence", Map.of("slot", "value", "status", "met"));
    var other = insight(1, "evidence", Map.of("slot", "value", "status", "met"));

    assertThat(HandoffBrief.of(Frameworks.bant(), List.of(need, value), List.of()))
        .filteredOn(note -> note.code().startsWith("why_now"))
        .extracting(Note::code)
        .containsExactly("why_now_need");
    assertThat(HandoffBrief.of(Frameworks.bant(), List.of(need, value, other), List.of()))
        .filteredOn(note -> note.code().startsWith("why_now"))
        .extracting(Note::code)
        .containsExactly("why_now_need", "why_now_value");
  }

  private static Insight step(int at, String date, String words) {
    var heard = Said.sdr("CA1", at * 10_000L, words);
    return new Insight(
        "step-" + at,
        "CA1",
        "next_step",
        "next_step",
        Speaker.SDR,
        heard.startMs(),
        Map.of("dated", true, "date", date, "owner", "both", "text", words),
        List.of(Finding.evidence(heard)),
        0.7,
        InsightState.SUGGESTED);
  }

  @Test
  void notes_quoteWhatAPersonReads_withoutMoreThanWasFound() {
    var heard = Said.customer("CA1", 0, "okay we have ten thousand for it i think");
    var written =
        new Utterance(
            heard.id(),
            heard.callId(),
            heard.streamId(),
            heard.track(),
            heard.speaker(),
            heard.language(),
            heard.startMs(),
            heard.endMs(),
            heard.text(),
            heard.confidence(),
            heard.words(),
            new ReadableText(
                "Okay, we have 10,000 for it, I think.", List.of(1, 1, 1, 2, 1, 1, 1, 1)));
    var budget =
        new Insight(
            "1",
            "CA1",
            "evidence",
            "evidence",
            Speaker.CUSTOMER,
            0,
            Map.of("slot", "money", "criterion", "budget", "status", "met"),
            List.of(Finding.evidence(written, 1, 7)),
            0.7,
            InsightState.SUGGESTED);

    assertThat(HandoffBrief.of(Frameworks.bant(), List.of(budget), List.of(written)))
        .filteredOn(note -> note.code().equals("known"))
        .singleElement()
        .satisfies(
            note ->
                assertThat(note.texts().get("en")).isEqualTo("Budget: \"we have 10,000 for it\""));
    assertThat(HandoffBrief.of(Frameworks.bant(), List.of(budget), List.of(heard)))
        .filteredOn(note -> note.code().equals("known"))
        .singleElement()
        .satisfies(
            note ->
                assertThat(note.texts().get("en"))
                    .isEqualTo("Budget: \"we have ten thousand for it\""));
  }

  private static List<Insight> insights(Random random) {
    var insights = new ArrayList<Insight>();
    for (int i = 0; i < random.nextInt(30); i++) {
      insights.add(
          switch (random.nextInt(5)) {
            case 0 -> evidence(random, i);
            case 1 ->
                insight(
                    i,
                    "objection",
                    Map.of("type", List.of("price", "timing", "trust").get(random.nextInt(3))));
            case 2 ->
                insight(
                    i,
                    "next_step",
                    Map.of(
                        "owner",
                        List.of("ours", "theirs", "both").get(random.nextInt(3)),
                        "dated",
                        random.nextBoolean()));
            case 3 ->
                insight(
                    i,
                    "repeated_question",
                    Map.of(
                        "repeat",
                        "answered_before",
                        "answer",
                        "forty",
                        "earlierCallId",
                        "CA0",
                        "earlierUtteranceId",
                        "CA0-1"));
            default -> insight(i, "question", Map.of("text", "how many are there", "open", true));
          });
    }
    return insights;
  }

  private static Insight evidence(Random random, int i) {
    var values = new HashMap<String, Object>();
    String slot = SLOTS.get(random.nextInt(SLOTS.size()));
    values.put("slot", slot);
    values.put("status", List.of("met", "not_met", "unclear").get(random.nextInt(3)));
    if (BANT.containsKey(slot)) {
      values.put("criterion", BANT.get(slot));
    }
    return insight(i, "evidence", values);
  }

  private static Insight budget(int at, String status) {
    return insight(
        at, "evidence", Map.of("slot", "money", "criterion", "budget", "status", status));
  }

  private static Insight insight(int i, String kind, Map<String, Object> values) {
    var evidence = new Evidence("U" + i, "w" + i + " it's what {0} they said", i, i + 1, 0.9);
    return new Insight(
        "U" + i + kind,
        "CA1",
        kind,
        kind,
        kind.equals("question") ? Speaker.SDR : Speaker.CUSTOMER,
        i,
        values,
        List.of(evidence),
        0.9,
        i % 7 == 6 ? InsightState.REJECTED : InsightState.SUGGESTED);
  }
}
