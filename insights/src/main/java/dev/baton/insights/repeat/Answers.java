package dev.baton.insights.repeat;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.baton.insights.embedding.Meaning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which of a call's statements answer which of its questions.
 *
 * @param told what statements mean, by the utterance; of several in one, the last
 * @param answering utterances that answer a question
 */
record Answers(Map<String, Meaning> told, Set<String> answering) {

  static Answers of(List<Known> known) {
    var told = new HashMap<String, Meaning>();
    for (var one : known) {
      if (!one.said().question()) {
        told.put(one.said().utteranceId(), one.meaning());
      }
    }
    return new Answers(
        told,
        known.stream()
            .map(Known::said)
            .filter(Remembered::question)
            .map(Remembered::answerUtteranceId)
            .filter(Objects::nonNull)
            .collect(toUnmodifiableSet()));
  }

  /** Of the statement that answers a question; null where there is none. */
  Meaning meaning(Remembered question) {
    return told.get(question.answerUtteranceId());
  }

  /** Whether a statement came as the answer to a question. */
  boolean has(Remembered statement) {
    return !statement.question() && answering.contains(statement.utteranceId());
  }
}
