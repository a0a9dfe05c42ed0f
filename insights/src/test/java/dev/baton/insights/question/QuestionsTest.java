package dev.baton.insights.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.Said;
import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.language.EnglishTagger;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QuestionsTest {

  private static Questions questions;

  @BeforeAll
  static void load() {
    questions = new Questions(QuestionModel.load(EnglishTagger.load(), Encoder.load()));
  }

  @Test
  void question_hasItsWordsTimesAndSpeaker_whenStatementsStandBeforeIt() {
    var said = Said.sdr("CA1", 10_000, "i see and how many people do that today");

    var question = questionsIn(said).get(0);

    assertThat(question.kind()).isEqualTo("question");
    assertThat(question.speaker()).isEqualTo(Speaker.SDR);
    assertThat(question.values())
        .containsEntry("text", "how many people do that today")
        .containsEntry("open", true);
    var evidence = question.evidence().get(0);
    assertThat(evidence.utteranceId()).isEqualTo(said.id());
    assertThat(evidence.quote()).isEqualTo("how many people do that today");
    assertThat(evidence.startMs()).isEqualTo(11_500);
    assertThat(evidence.endMs()).isEqualTo(said.endMs());
    assertThat(question.startMs()).isEqualTo(evidence.startMs());
    assertThat(question.confidence()).isBetween(Said.CONFIDENCE * 0.5, Said.CONFIDENCE);
  }

  @Test
  void questions_haveIdsOfTheirOwn_whenOneUtteranceAsksTwice() {
    var said = Said.customer("CA1", 0, "how much does it cost and can you send me an offer");

    assertThat(questionsIn(said))
        .extracting(Insight::id)
        .doesNotHaveDuplicates()
        .hasSize(2)
        .allMatch(id -> id.startsWith(said.id()));
  }

  @Test
  void confidence_isThatOfItsOwnWords_whenOthersWereHeardBadly() {
    var said = Said.sdr("CA1", 0, "okay what do you use");
    var words =
        said.words().stream()
            .map(
                word ->
                    new Word(
                        word.word(),
                        word.startMs(),
                        word.endMs(),
                        word.word().equals("okay") ? 0.1 : 0.9))
            .toList();

    assertThat(questionsIn(with(said, "en", words)).get(0).confidence()).isBetween(0.45, 0.9);
  }

  @Test
  void questions_areNone_inOtherLanguages() {
    var said = Said.sdr("CA1", 0, "do you use it");

    assertThat(questionsIn(with(said, "zh", said.words()))).isEmpty();
  }

  @Test
  void questions_areNone_whenNoWordsWereHeard() {
    assertThat(questionsIn(with(Said.sdr("CA1", 0, "x"), "en", List.of()))).isEmpty();
  }

  private static List<Insight> questionsIn(Utterance utterance) {
    return questions.hear(questions.start(), utterance).put();
  }

  private static Utterance with(Utterance said, String language, List<Word> words) {
    return new Utterance(
        said.id(),
        said.callId(),
        said.streamId(),
        said.track(),
        said.speaker(),
        language,
        said.startMs(),
        said.endMs(),
        said.text(),
        said.confidence(),
        words);
  }
}
