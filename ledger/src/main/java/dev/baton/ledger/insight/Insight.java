package dev.baton.ledger.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.ledger.call.Speaker;
import java.util.List;
import java.util.Map;

/**
 * Something read out of a call.
 *
 * @param id utterance, detector and ordinal; a metric of the whole call has the call's id in the
 *     utterance's place
 * @param detector name of the detector that found it
 * @param kind what it is, such as {@code question} or {@code talk_ratio}
 * @param speaker whom it is about; null for both
 * @param startMs where it begins on the call's audio clock; 0 for a metric of the whole call
 * @param values what was read: text, numbers, truth values, by field name; JSON types only
 * @param evidence where it was heard; empty only for a metric of the whole call
 * @param confidence from 0 to 1, never above the evidence's words
 * @param judgement who last said what it is; null where nobody did
 */
public record Insight(
    String id,
    String callId,
    String detector,
    String kind,
    Speaker speaker,
    long startMs,
    Map<String, Object> values,
    List<Evidence> evidence,
    double confidence,
    InsightState state,
    @JsonInclude(JsonInclude.Include.NON_NULL) Judgement judgement) {

  /** In the place of a detector's name, of what a person noted. */
  public static final String PERSON = "person";

  /** The value that is true where a person said what the answer was, or that there was none. */
  public static final String ANSWER_BY_HAND = "answerByHand";

  public Insight {
    values = Map.copyOf(values);
    evidence = List.copyOf(evidence);
  }

  /** One that nobody has judged. */
  public Insight(
      String id,
      String callId,
      String detector,
      String kind,
      Speaker speaker,
      long startMs,
      Map<String, Object> values,
      List<Evidence> evidence,
      double confidence,
      InsightState state) {
    this(id, callId, detector, kind, speaker, startMs, values, evidence, confidence, state, null);
  }

  /** The same, as a person judged it. */
  public Insight judged(InsightState as, Judgement by) {
    return new Insight(
        id, callId, detector, kind, speaker, startMs, values, evidence, confidence, as, by);
  }

  /** The same with other values. */
  public Insight withValues(Map<String, Object> others) {
    return with(others, evidence);
  }

  /** The same with other values, and other words that it rests on. */
  public Insight with(Map<String, Object> others, List<Evidence> words) {
    return new Insight(
        id, callId, detector, kind, speaker, startMs, others, words, confidence, state, judgement);
  }
}
