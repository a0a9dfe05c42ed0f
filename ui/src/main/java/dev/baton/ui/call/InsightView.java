package dev.baton.ui.call;

import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.Judgement;
import java.util.List;
import java.util.Map;

/** The contract's Insight. */
public record InsightView(
    String id,
    String detector,
    String kind,
    String speaker,
    long startMs,
    Map<String, Object> values,
    double confidence,
    String state,
    List<Evidence> evidence,
    Judgement judgement) {

  public static InsightView of(Insight insight) {
    return new InsightView(
        insight.id(),
        insight.detector(),
        insight.kind(),
        insight.speaker() == null ? null : CallView.word(insight.speaker()),
        insight.startMs(),
        insight.values(),
        insight.confidence(),
        CallView.word(insight.state()),
        insight.evidence(),
        insight.judgement());
  }
}
