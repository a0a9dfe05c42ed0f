package dev.baton.insights.repeat;

import dev.baton.insights.pipeline.Finding;
import dev.baton.ledger.speech.Utterance;

/**
 * Something that this customer was asked, or told without being asked.
 *
 * @param question whether it was asked; otherwise the customer said it
 * @param utteranceId in which it was said
 * @param startMs where, in ms on that call's audio clock
 * @param text the words that ask, or the statement
 * @param answer what the customer said to the question, or the statement itself; null where nothing
 * @param answerUtteranceId the utterance that answers; null where there is no answer
 * @param answerMs where; null where there is no answer
 * @param readableText the words as a person reads them; null where nobody wrote them down
 * @param readableAnswer the answer, likewise
 */
public record Remembered(
    boolean question,
    String utteranceId,
    long startMs,
    String text,
    String answer,
    String answerUtteranceId,
    Long answerMs,
    String readableText,
    String readableAnswer) {

  /**
   * @param from the first word that asks
   * @param to after the last
   */
  static Remembered asked(Utterance said, int from, int to) {
    var words = Finding.words(said).subList(from, to);
    long startMs = said.words().get(from).startMs();
    String text = String.join(" ", words);
    String readable = orNull(said.readable().of(from, to));
    return new Remembered(true, said.id(), startMs, text, null, null, null, readable, null);
  }

  static Remembered told(Utterance said) {
    String readable = orNull(said.readable().text());
    return new Remembered(
        false,
        said.id(),
        said.startMs(),
        said.text(),
        said.text(),
        said.id(),
        said.startMs(),
        readable,
        readable);
  }

  Remembered answeredBy(Utterance said) {
    return new Remembered(
        question,
        utteranceId,
        startMs,
        text,
        said.text(),
        said.id(),
        said.startMs(),
        readableText,
        orNull(said.readable().text()));
  }

  /** The same question, as a person has it. */
  Remembered inWords(String heard, String read) {
    return new Remembered(
        question,
        utteranceId,
        startMs,
        heard,
        answer,
        answerUtteranceId,
        answerMs,
        read,
        readableAnswer);
  }

  /** The same with the answer as a person has it. */
  Remembered withAnswer(String heard, String read) {
    return new Remembered(
        question,
        utteranceId,
        startMs,
        text,
        heard,
        answerUtteranceId,
        answerMs,
        readableText,
        read);
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
