package dev.baton.insights.pipeline;

import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.Map;

/**
 * Reads one kind of insight out of a call: a pure fold over its utterances by start time.
 *
 * <p>Pure means that the same state and utterance give the same step, whatever came in between:
 * when an utterance arrives late, the fold is taken up again from the state before it. Called on a
 * worker thread, for several calls at once.
 *
 * @param <S> what it remembers of the call so far; immutable
 */
public interface Detector<S> {

  /** Part of its insights' ids, so never changed once in use. */
  String name();

  /** The state before anything was said. */
  S start();

  /** Takes the next utterance. */
  Step<S> hear(S state, Utterance utterance);

  /**
   * Takes the next utterance, for one that reads on from what others read.
   *
   * @param found in this utterance by those before it in the line
   */
  default Step<S> hear(S state, Utterance utterance, List<Insight> found) {
    return hear(state, utterance);
  }

  /**
   * Id of an insight of this detector.
   *
   * @param subject id of the utterance it begins in, or of the call for a metric of the whole call
   * @param ordinal from 0, counted within the subject
   */
  default String insightId(String subject, int ordinal) {
    return subject + "-" + name() + "-" + ordinal;
  }

  /**
   * An insight that begins in an utterance, for people to confirm.
   *
   * @param ordinal from 0, counted within the utterance
   * @param evidence where it begins
   */
  default Insight suggested(
      Utterance utterance,
      int ordinal,
      String kind,
      Map<String, Object> values,
      Evidence evidence,
      double confidence) {
    return new Insight(
        insightId(utterance.id(), ordinal),
        utterance.callId(),
        name(),
        kind,
        utterance.speaker(),
        evidence.startMs(),
        values,
        List.of(evidence),
        confidence,
        InsightState.SUGGESTED);
  }

  /**
   * What an utterance led to.
   *
   * @param put new insights, and ones that take the place of earlier ones with their id
   */
  record Step<S>(S state, List<Insight> put) {
    public Step {
      put = List.copyOf(put);
    }
  }
}
