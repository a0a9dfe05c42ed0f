package dev.baton.insights.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.insights.Said;
import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.pipeline.Finding;
import dev.baton.insights.question.QuestionModel;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.speech.ReadableText;
import dev.baton.ledger.speech.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RepeatFinderTest {

  private static final Instant MARCH = Instant.parse("2026-03-04T10:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T10:00:00Z");
  private static final Instant AUTUMN = Instant.parse("2026-10-01T10:00:00Z");

  private static RepeatFinder finder;

  @BeforeAll
  static void load() {
    var tagger = EnglishTagger.load();
    var encoder = Encoder.load();
    var questions = QuestionModel.load(tagger, encoder);
    finder = new RepeatFinder(questions, RepeatModel.of(encoder));
  }

  @Test
  void question_isAnsweredBefore_whenAColleagueGotTheAnswerInAnEarlierCall() {
    var earlier =
        finder.remember(
            call(
                "CA1",
                MARCH,
                "Priya",
                Said.sdr("CA1", 0, "when does your contract with them end"),
                Said.customer("CA1", 9_000, "it runs until the end of june")));

    var repeat = only(again("CA2", APRIL, "when does your contract end", earlier));

    assertThat(repeat.kind()).isEqualTo(RepeatKind.ANSWERED_BEFORE);
    assertThat(repeat.earlier().callId()).isEqualTo("CA1");
    assertThat(repeat.earlier().colleague()).isEqualTo("Priya");
    assertThat(repeat.said().answer()).isEqualTo("it runs until the end of june");
    assertThat(repeat.said().answerMs()).isEqualTo(9_000);
  }

  @Test
  void question_isAFairReconfirmation_whenTheAnswerIsOldOrVague() {
    var clear =
        finder.remember(
            call(
                "CA1",
                MARCH,
                "Priya",
                Said.sdr("CA1", 0, "when does your contract with them end"),
                Said.customer("CA1", 9_000, "it runs until the end of june")));
    var vague =
        finder.remember(
            call(
                "CA1",
                MARCH,
                "Priya",
                Said.sdr("CA1", 0, "when does your contract with them end"),
                Said.customer("CA1", 9_000, "i'm not sure i'd have to check")));

    assertThat(only(again("CA2", AUTUMN, "when does your contract end", clear)).kind())
        .isEqualTo(RepeatKind.RECONFIRMATION);
    assertThat(only(again("CA2", APRIL, "when does your contract end", vague)).kind())
        .isEqualTo(RepeatKind.RECONFIRMATION);
  }

  @Test
  void question_isOfTheSameCall_whenItWasAnsweredEarlierInIt() {
    var repeats =
        finder.find(
            call(
                "CA1",
                MARCH,
                null,
                Said.sdr("CA1", 0, "how many people work in the warehouse"),
                Said.customer("CA1", 5_000, "about thirty five"),
                Said.sdr("CA1", 9_000, "okay that's good to know"),
                Said.sdr("CA1", 15_000, "and how many people work in your warehouse")),
            List.of());

    var repeat = only(repeats);
    assertThat(repeat.kind()).isEqualTo(RepeatKind.SAME_CALL);
    assertThat(repeat.said().answer()).isEqualTo("about thirty five");
  }

  @Test
  void nothingIsFound_whenSomethingElseIsAskedOrOnlyPolite() {
    var repeats =
        finder.find(
            call(
                "CA1",
                MARCH,
                null,
                Said.sdr("CA1", 0, "hi there how are you doing today"),
                Said.customer("CA1", 2_000, "fine thanks and yourself what is this about"),
                Said.sdr("CA1", 5_000, "how many people work in the warehouse"),
                Said.customer("CA1", 9_000, "about thirty five of them in two shifts"),
                Said.sdr("CA1", 12_000, "and who decides about new scanners"),
                Said.customer("CA1", 15_000, "that would be the operations director not me"),
                Said.sdr("CA1", 18_000, "okay how was the weekend by the way"),
                Said.customer("CA1", 21_000, "wet we stayed in with the kids mostly"),
                Said.sdr("CA1", 24_000, "what would stop you from trying it in june")),
            List.of());
    assertThat(repeats).isEmpty();
  }

  @Test
  void nothingIsFound_whenTheQuestionWasNeverAnsweredOrNotUnderstood() {
    var unanswered =
        finder.remember(
            call("CA1", MARCH, null, Said.sdr("CA1", 0, "when does your contract with them end")));
    assertThat(again("CA2", APRIL, "when does your contract end", unanswered)).isEmpty();

    var badLine =
        finder.find(
            call(
                "CA1",
                MARCH,
                null,
                Said.sdr("CA1", 0, "how many people work in the warehouse"),
                Said.customer("CA1", 5_000, "sorry you're breaking up can you say that again"),
                Said.sdr("CA1", 9_000, "how many people work in the warehouse")),
            List.of());
    assertThat(badLine).isEmpty();
  }

  @Test
  void whatAPersonNoted_wasAsked_thoughNobodyFoundIt() {
    var asked = Said.sdr("CA1", 0, "let me look at the contract");
    var call =
        call("CA1", MARCH, "Priya", asked, Said.customer("CA1", 9_000, "at the end of june"));
    var corrected =
        Corrected.by(
            List.of(noted("question", asked, InsightState.NOTED_BY_HAND)), call.utterances());

    assertThat(finder.remember(call).known()).noneMatch(one -> one.said().question());
    assertThat(finder.remember(call, corrected).known())
        .extracting(Known::said)
        .filteredOn(Remembered::question)
        .extracting(Remembered::text, Remembered::answer)
        .containsExactly(tuple("let me look at the contract", "at the end of june"));
  }

  @Test
  void whatAPersonConfirmed_isAnAnswer_thoughItSaysLittle() {
    var asked = Said.sdr("CA1", 0, "do you decide on this yourself");
    var told = Said.customer("CA1", 9_000, "okay");
    var call = call("CA1", MARCH, "Priya", asked, told);
    var corrected =
        Corrected.by(List.of(noted("evidence", told, InsightState.CONFIRMED)), call.utterances());

    assertThat(finder.remember(call).known()).isEmpty();
    assertThat(finder.remember(call, corrected).known())
        .extracting(one -> one.said().question(), one -> one.said().answer())
        .containsExactly(tuple(true, "okay"), tuple(false, "okay"));
  }

  @Test
  void whatAPersonRejected_wasNeverAsked_andWhatNobodyJudgedStays() {
    var asked = Said.sdr("CA1", 0, "when does your contract with them end");
    var call =
        call("CA1", MARCH, "Priya", asked, Said.customer("CA1", 9_000, "at the end of june"));
    var rejected =
        Corrected.by(List.of(noted("question", asked, InsightState.REJECTED)), call.utterances());
    var unjudged =
        Corrected.by(List.of(noted("question", asked, InsightState.SUGGESTED)), call.utterances());

    assertThat(finder.remember(call, rejected).known()).noneMatch(one -> one.said().question());
    assertThat(finder.remember(call, unjudged).known()).isEqualTo(finder.remember(call).known());
  }

  @Test
  void whatAPersonPutRight_isAskedAndAnsweredInTheirWords_inLaterCalls() {
    var asked = Said.sdr("CA1", 0, "when does your contact with damp and");
    var told = Said.customer("CA1", 9_000, "yeah it runs until the end of june");
    var later = Said.customer("CA1", 15_000, "sorry i meant the end of july");
    var call = call("CA1", MARCH, "Priya", asked, told, later);
    var right = asked("When does your contract with them end?", asked, "The end of July.", later);

    var earlier = finder.remember(call, Corrected.by(List.of(right), call.utterances()));
    var kept = RememberedCall.of(earlier.recall("1"));

    assertThat(only(again("CA2", APRIL, "when does your contract end", kept)).said())
        .extracting(
            Remembered::text,
            Remembered::readableText,
            Remembered::answer,
            Remembered::readableAnswer,
            Remembered::answerUtteranceId,
            Remembered::answerMs)
        .containsExactly(
            "when does your contract with them end",
            "When does your contract with them end?",
            "the end of july",
            "The end of July.",
            later.id(),
            15_000L);
  }

  @Test
  void whatAPersonSaysNobodyAnswered_mayBeAskedAgain() {
    var asked = Said.sdr("CA1", 0, "when does your contract with them end");
    var call =
        call("CA1", MARCH, "Priya", asked, Said.customer("CA1", 9_000, "at the end of june"));
    var open = asked(asked.text(), asked, null, null);
    var corrected = Corrected.by(List.of(open), call.utterances());

    assertThat(finder.remember(call).known()).anyMatch(one -> one.said().question());
    assertThat(finder.remember(call, corrected).known()).noneMatch(one -> one.said().question());
  }

  @Test
  void aQuestionThatAPersonPutRight_isFoundToRepeat_andQuotedInTheirWords() {
    var earlier =
        finder.remember(
            call(
                "CA1",
                MARCH,
                "Priya",
                Said.sdr("CA1", 0, "when does your contract with them end"),
                Said.customer("CA1", 9_000, "it runs until the end of june")));
    var asked = Said.sdr("CA2", 0, "when does your contact with damp and");
    var right = asked("When does your contract with them end?", asked, null, null);
    var history =
        new History("CA2", APRIL, "Tom", List.of(earlier))
            .with(Corrected.by(List.of(right), List.of(asked)));

    var step = finder.hear(RepeatFinder.NOTHING, asked, history);

    assertThat(only(step.repeats()).text()).isEqualTo("When does your contract with them end?");
  }

  @Test
  void whatIsRemembered_isAlsoThereAsAPersonReadsIt() {
    var told =
        Said.customer("CA1", 9_000, "at the end of june")
            .with(new ReadableText("At the end of June.", List.of(1, 1, 1, 1, 1)));
    var asked =
        Said.sdr("CA1", 0, "when does your contract with them end")
            .with(
                new ReadableText(
                    "When does your contract with them end?", List.of(1, 1, 1, 1, 1, 1, 1)));
    var earlier = finder.remember(call("CA1", MARCH, "Priya", asked, told));
    var kept = RememberedCall.of(earlier.recall("1"));

    assertThat(only(again("CA2", APRIL, "when does your contract end", kept)).said())
        .extracting(Remembered::readableText, Remembered::readableAnswer)
        .containsExactly("When does your contract with them end?", "At the end of June.");
  }

  /** A question that a person put right, with its answer; null where nobody answered. */
  private static Insight asked(String text, Utterance asked, String answer, Utterance told) {
    var insight = noted("question", asked, InsightState.NOTED_BY_HAND);
    var words = Finding.evidence(asked).quoting(text);
    return insight.with(
        Map.of("text", text, Insight.ANSWER_BY_HAND, true),
        told == null ? List.of(words) : List.of(words, Finding.evidence(told).quoting(answer)));
  }

  private static Insight noted(String kind, Utterance said, InsightState state) {
    return new Insight(
        "hand-" + said.id(),
        "CA1",
        Insight.PERSON,
        kind,
        said.speaker(),
        said.startMs(),
        Map.of(),
        List.of(Finding.evidence(said)),
        1,
        state);
  }

  private static List<Repeat> again(
      String callId, Instant at, String question, RememberedCall earlier) {
    return finder.find(call(callId, at, "Tom", Said.sdr(callId, 0, question)), List.of(earlier));
  }

  private static HeardCall call(String id, Instant at, String colleague, Utterance... said) {
    return new HeardCall(id, at, colleague, List.of(said));
  }

  private static Repeat only(List<Repeat> repeats) {
    assertThat(repeats).hasSize(1);
    return repeats.get(0);
  }
}
