package dev.baton.ui.insight;

import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.store.CallFacts;
import dev.baton.ui.http.ApiException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An insight with the values that a person wrote. The words of a question and of its answer are
 * also those that the insight rests on, which cards, notes and brief quote.
 */
final class PutRight {

  private static final String TEXT = "text";
  private static final String ANSWER = "answer";
  private static final String ANSWER_MS = "answerMs";

  /** Where it was answered; kept as the second evidence. */
  private static final String PLACE = "answerUtteranceId";

  private PutRight() {}

  /**
   * @param wished the values that change; a null takes one away
   * @param facts of the call that it is of
   * @throws ApiException 400 where a value is none of this kind, or one is missing; 404 where
   *     nothing was said at the place of the answer
   */
  static Insight of(Insight before, Map<String, Object> wished, CallFacts facts) {
    var values = Editable.changed(before.kind(), before.values(), wished);
    return switch (before.kind()) {
      case "question" -> question(before, values, wished, facts);
      case "repeated_question" -> repeat(before, values, wished);
      default -> before.withValues(values);
    };
  }

  /** What was said as an insight's words. */
  static Evidence words(Utterance said) {
    return new Evidence(said.id(), said.text(), said.startMs(), said.endMs(), said.confidence());
  }

  static Utterance utterance(String id, CallFacts facts) {
    return facts.utterances().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ApiException.notFound("Nothing was said there."));
  }

  private static Insight question(
      Insight before, Map<String, Object> changed, Map<String, Object> wished, CallFacts facts) {
    var values = new HashMap<>(changed);
    values.remove(PLACE);
    var evidence = new ArrayList<>(before.evidence());
    if (wished.get(TEXT) instanceof String text) {
      values.put(TEXT, text.strip());
      evidence.set(0, evidence.get(0).quoting(text.strip()));
    }
    if (wished.containsKey(ANSWER) || wished.containsKey(PLACE)) {
      values.put(Insight.ANSWER_BY_HAND, true);
      var asked = evidence.get(0);
      var answer = answer(before.evidence(), wished, facts);
      evidence.subList(1, evidence.size()).clear();
      values.keySet().removeAll(List.of(ANSWER, ANSWER_MS));
      if (answer != null) {
        if (answer.endMs() < asked.startMs()) {
          throw ApiException.badRequest("An answer does not come before its question.");
        }
        evidence.add(answer);
        values.put(ANSWER, answer.quote());
        values.put(ANSWER_MS, answer.startMs());
      }
    }
    return before.with(values, evidence);
  }

  /** Null where nobody answered. */
  private static Evidence answer(
      List<Evidence> before, Map<String, Object> wished, CallFacts facts) {
    var words = (String) wished.get(ANSWER);
    var place = (String) wished.get(PLACE);
    boolean nobody = isTakenAway(wished, ANSWER) || isTakenAway(wished, PLACE);
    if (nobody && (words != null || place != null)) {
      throw ApiException.badRequest("An answer has words and a place, or neither.");
    }
    if (nobody) {
      return null;
    }
    if (place == null && before.size() < 2) {
      throw ApiException.badRequest("It takes " + PLACE + " to say where this was answered.");
    }
    var heard = place == null ? before.get(1) : words(utterance(place, facts));
    return words == null ? heard : heard.quoting(words.strip());
  }

  private static boolean isTakenAway(Map<String, Object> wished, String name) {
    return wished.containsKey(name) && wished.get(name) == null;
  }

  private static Insight repeat(
      Insight before, Map<String, Object> changed, Map<String, Object> wished) {
    var values = new HashMap<>(changed);
    boolean here = before.callId().equals(values.get("earlierCallId"));
    if (values.get("repeat").equals(here ? "answered_before" : "same_call")) {
      throw ApiException.badRequest(
          here ? "It was answered in this same call." : "It was not answered in this call.");
    }
    if (wished.get(ANSWER) instanceof String answer) {
      values.put(ANSWER, answer.strip());
      values.remove("answerReadable");
      values.put(Insight.ANSWER_BY_HAND, true);
    }
    return before.withValues(values);
  }
}
