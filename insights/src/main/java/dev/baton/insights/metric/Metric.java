package dev.baton.insights.metric;

import dev.baton.insights.pipeline.Detector;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.Map;

/**
 * A number of the whole call, kept up as it goes: one insight whose kind is the metric's code.
 * Utterances without words are not heard. Its confidence is the mean of the utterances'.
 *
 * @param <S> what it must remember; immutable
 */
public abstract class Metric<S> implements Detector<Metric.Told<S>> {

  /**
   * @param confidence sum of the utterances' confidences
   */
  record Told<S>(S own, double confidence, int utterances) {}

  private final String code;

  Metric(String code) {
    this.code = code;
  }

  /** Whether it needs the words' times; where there are none, it is not to be computed. */
  public boolean needsTimes() {
    return true;
  }

  abstract S begin();

  /**
   * @param found in this utterance by the detectors before it
   */
  abstract S and(S before, Utterance utterance, List<Insight> found);

  /** Empty while there is nothing to tell. */
  abstract Map<String, Object> values(S state);

  @Override
  public final String name() {
    return code;
  }

  @Override
  public final Told<S> start() {
    return new Told<>(begin(), 0, 0);
  }

  @Override
  public final Step<Told<S>> hear(Told<S> before, Utterance utterance) {
    return hear(before, utterance, List.of());
  }

  @Override
  public final Step<Told<S>> hear(Told<S> before, Utterance utterance, List<Insight> found) {
    if (utterance.words().isEmpty()) {
      return new Step<>(before, List.of());
    }
    var told =
        new Told<>(
            and(before.own(), utterance, found),
            before.confidence() + utterance.confidence(),
            before.utterances() + 1);
    var values = values(told.own());
    return new Step<>(
        told, values.isEmpty() ? List.of() : List.of(insight(utterance.callId(), values, told)));
  }

  private Insight insight(String callId, Map<String, Object> values, Told<S> told) {
    return new Insight(
        insightId(callId, 0),
        callId,
        code,
        code,
        null,
        0,
        values,
        List.of(),
        told.confidence() / told.utterances(),
        InsightState.SUGGESTED);
  }

  /** To a tenth. */
  static double tenths(double number) {
    return Math.round(number * 10) / 10.0;
  }

  static double seconds(long ms) {
    return tenths(ms / 1000.0);
  }

  /** Those of a kind that begin in this utterance. */
  static List<Insight> begun(String kind, Utterance utterance, List<Insight> found) {
    return found.stream()
        .filter(insight -> insight.kind().equals(kind) && !insight.evidence().isEmpty())
        .filter(insight -> insight.evidence().get(0).utteranceId().equals(utterance.id()))
        .toList();
  }
}
