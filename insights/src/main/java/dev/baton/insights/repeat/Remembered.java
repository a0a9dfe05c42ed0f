package dev.baton.insights.repeat;

import dev.baton.ledger.insight.Evidence;

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
 */
public record Remembered(
    boolean question,
    String utteranceId,
    long startMs,
    String text,
    String answer,
    String answerUtteranceId,
    Long answerMs) {

  static Remembered asked(String utteranceId, long startMs, String text) {
    return new Remembered(true, utteranceId, startMs, text, null, null, null);
  }

  static Remembered told(String utteranceId, long startMs, String text) {
    return new Remembered(false, utteranceId, startMs, text, text, utteranceId, startMs);
  }

  boolean wasAskedIn(Evidence words) {
    return question && utteranceId.equals(words.utteranceId()) && text.equals(words.quote());
  }

  Remembered answered(String said, String by, long ms) {
    return new Remembered(question, utteranceId, startMs, text, said, by, ms);
  }
}
