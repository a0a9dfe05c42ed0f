package dev.baton.insights.repeat;

/**
 * A question of ours that asks for what the customer has answered or told.
 *
 * @param utteranceId in which it is asked again
 * @param from the first of its words in that utterance, from 0
 * @param to after the last of them
 * @param text its words, as a person has them where one put them right
 * @param earlier the call that has the answer; the same one where it was asked in this call
 * @param said what was asked, or told, there
 * @param similarity how sure the model is, from 0 to 1
 */
public record Repeat(
    String utteranceId,
    int from,
    int to,
    String text,
    RememberedCall earlier,
    Remembered said,
    RepeatKind kind,
    double similarity) {}
