package dev.baton.insights.evidence;

import dev.baton.insights.framework.Criterion;
import dev.baton.insights.framework.Framework;
import dev.baton.insights.framework.Standing;
import dev.baton.insights.framework.Status;
import dev.baton.insights.pipeline.Detector;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of each criterion of the framework, from the evidence so far. One insight for each
 * that something was said of: {@code framework} and {@code version}; {@code criterion}; {@code
 * status}, the latest word that is clear; {@code contradicted}, whether the customer has said both;
 * {@code standing}, what a person reads ({@link Standing#code}). Its evidence is every utterance
 * that speaks of it, the earliest first; of very many the latest. What was recognized with low
 * confidence counts only beside evidence that was not.
 */
public final class CriterionDetector implements Detector<Map<String, List<Insight>>> {

  /** Nobody reads more pieces of evidence of one criterion. */
  static final int MOST = 200;

  private final Framework framework;

  public CriterionDetector(Framework framework) {
    this.framework = framework;
  }

  @Override
  public String name() {
    return "criterion";
  }

  @Override
  public Map<String, List<Insight>> start() {
    return Map.of();
  }

  @Override
  public Step<Map<String, List<Insight>>> hear(
      Map<String, List<Insight>> before, Utterance utterance) {
    return new Step<>(before, List.of());
  }

  @Override
  public Step<Map<String, List<Insight>>> hear(
      Map<String, List<Insight>> before, Utterance utterance, List<Insight> found) {
    var state = new LinkedHashMap<>(before);
    var put = new ArrayList<Insight>();
    for (var evidence : found) {
      var code = evidence.values().get("criterion");
      if (evidence.kind().equals("evidence") && code != null) {
        var all = new ArrayList<>(state.getOrDefault(code.toString(), List.of()));
        all.add(evidence);
        var said = List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
        state.put(code.toString(), said);
        framework
            .criterion(code.toString())
            .ifPresent(criterion -> put.add(insight(utterance.callId(), criterion, said)));
      }
    }
    return put.isEmpty() ? new Step<>(before, List.of()) : new Step<>(Map.copyOf(state), put);
  }

  private Insight insight(String callId, Criterion criterion, List<Insight> said) {
    var statuses = statuses(said);
    var evidence = said.stream().flatMap(one -> one.evidence().stream()).toList();
    return new Insight(
        insightId(callId, framework.criteria().indexOf(criterion)),
        callId,
        name(),
        "criterion",
        Speaker.CUSTOMER,
        evidence.get(0).startMs(),
        Map.of(
            "framework", framework.code(),
            "version", framework.version(),
            "criterion", criterion.code(),
            "status", Standing.of(statuses).code(),
            "contradicted", Standing.contradicted(statuses),
            "standing", Standing.code(statuses)),
        evidence,
        Math.min(
            said.stream().mapToDouble(Insight::confidence).max().orElseThrow(),
            evidence.stream().mapToDouble(Evidence::confidence).max().orElseThrow()),
        InsightState.SUGGESTED);
  }

  private static List<Status> statuses(List<Insight> said) {
    return said.stream().map(Standing::said).toList();
  }
}
