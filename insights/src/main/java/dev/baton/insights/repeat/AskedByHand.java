package dev.baton.insights.repeat;

import dev.baton.insights.language.Spoken;
import dev.baton.insights.pipeline.Finding;
import dev.baton.insights.question.QuestionFinder.Question;
import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question of ours that a person confirmed, put right or noted.
 *
 * @param words that ask, as the person has them
 * @param answeredByHand whether the person said what the answer was, or that there was none
 * @param answer as the person has it; null where nobody answered, or where that is to be heard
 * @param said the utterance that has the answer; null where there is none
 */
record AskedByHand(Evidence words, boolean answeredByHand, Evidence answer, Utterance said) {

  /**
   * @param utterances of the call, by id
   */
  static AskedByHand of(Insight question, Map<String, Utterance> utterances) {
    var evidence = question.evidence();
    boolean byHand = Boolean.TRUE.equals(question.values().get(Insight.ANSWER_BY_HAND));
    var answer = byHand && evidence.size() > 1 ? evidence.get(1) : null;
    var said = answer == null ? null : utterances.get(answer.utteranceId());
    return new AskedByHand(evidence.get(0), byHand, said == null ? null : answer, said);
  }

  /** Whether it takes these words, in whatever words the person has it. */
  static boolean isAt(Evidence words, Utterance utterance, Question question) {
    var heard = utterance.words();
    return words.utteranceId().equals(utterance.id())
        && words.startMs() == heard.get(question.from()).startMs()
        && words.endMs() == heard.get(question.to() - 1).endMs();
  }

  /** The words of an utterance that it takes; empty where that has none there any more. */
  Optional<Question> in(Utterance utterance) {
    int from = -1;
    int to = -1;
    for (int i = 0; i < utterance.words().size(); i++) {
      var word = utterance.words().get(i);
      from = word.startMs() == words.startMs() ? i : from;
      to = word.endMs() == words.endMs() ? i + 1 : to;
    }
    return from >= 0 && to > from ? Optional.of(new Question(from, to, true)) : Optional.empty();
  }

  /** Whether the person has it in other words than were heard. */
  boolean isReworded(Utterance utterance, Question question) {
    var heard = Finding.words(utterance).subList(question.from(), question.to());
    return !words.quote().equals(String.join(" ", heard));
  }

  /** The words that ask, as a recognizer would write them. */
  List<String> spoken() {
    return Spoken.words(words.quote());
  }

  boolean isUnanswered() {
    return answeredByHand && answer == null;
  }

  /** What is remembered of it: with its answer where the person said that. */
  Remembered remembered(Utterance utterance, Question question) {
    var asked = Remembered.asked(utterance, question.from(), question.to());
    if (isReworded(utterance, question)) {
      asked = asked.inWords(String.join(" ", spoken()), words.quote());
    }
    if (answer == null) {
      return asked;
    }
    var answered = asked.answeredBy(said);
    return answer.quote().equals(said.text())
        ? answered
        : answered.withAnswer(String.join(" ", Spoken.words(answer.quote())), answer.quote());
  }
}
