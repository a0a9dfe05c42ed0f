package dev.baton.ledger.recall;

/**
 * Something that a customer was asked, or told.
 *
 * @param question whether it was asked; otherwise the customer said it
 * @param utteranceId in which it was said
 * @param startMs where, on the call's audio clock
 * @param text the words
 * @param answer what the customer said to it; null where nothing
 * @param answerUtteranceId the utterance that answers; null where there is no answer
 * @param answerMs where, on the call's audio clock; null where there is no answer
 * @param readableText the words as a person reads them; null where nobody wrote them down
 * @param readableAnswer the answer, likewise
 * @param meaning the vector of the words in Base64, as the model that {@link CallRecall#model}
 *     names made it
 */
public record Recalled(
    boolean question,
    String utteranceId,
    long startMs,
    String text,
    String answer,
    String answerUtteranceId,
    Long answerMs,
    String readableText,
    String readableAnswer,
    String meaning) {}
