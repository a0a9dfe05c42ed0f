package dev.baton.insights.repeat;

import java.time.Instant;
import java.util.List;

/**
 * A question that this customer was asked before.
 *
 * @param callId the call it was asked in
 * @param at when that call began
 * @param colleague who asked; null where unknown
 * @param startMs where it was asked, in ms on that call's audio clock
 * @param answer what the customer said to it; null where nothing
 * @param answerMs where; null where there is no answer
 */
public record EarlierQuestion(
    String callId,
    Instant at,
    String colleague,
    String text,
    long startMs,
    String answer,
    Long answerMs) {

  List<String> words() {
    return List.of(text.split(" ", -1));
  }
}
