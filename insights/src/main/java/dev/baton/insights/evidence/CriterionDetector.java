package dev.baton.insights.evidence;

import dev.baton.insights.framework.Criterion;
import dev.baton.insights.framework.Framework;
import dev.baton.insights.framework.Standing;
import dev.baton.insights.framework.Status;
import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.repeat.History;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is known of each criterion of the framework, from the evidence so far and from what people
 * confirmed of this customer's earlier calls. One insight for each that something was said of:
 * {@code framework} and {@code version}; {@code criterion}; {@code status}, the latest word that is
 * clear; {@code contradicted}, whether the customer has said both; {@code standing}, what a person
 * reads ({@link Standing#code}); {@code said}, ids of the evidence that it rests on ({@link
 * Standing#shown}); where something was confirmed before, {@code earlierId}, {@code earlierStatus},
 * {@code earlierCallId}, {@code earlierText}, {@code earlierMs}, {@code earlierAt} and {@code
 * colleague}. Its evidence is every utterance of this call that speaks of it, the earliest first;
 * of very many the latest. What was recognized with low confidence counts only beside evidence that
 * was not.
 */
public final class CriterionDetector implements Detector<CriterionDetector.Told> {

  /**
   * @param said by criterion, in this call
   * @param begun whether what was known before is told
   */
  record Told(Map<String, List<Insight>> said, boolean begun) {}

  /** Nobody reads more pieces of evidence of one criterion. */
  static final int MOST = 200;

  private final Framework framework;
  private final Map<String, EarlierWord> earlier;

  /**
   * @param history earlier calls of this customer
   */
  public CriterionDetector(Framework framework, History history) {
    this.framework = framework;
    this.earlier = EarlierWord.of(framework, history);
  }

  @Override
  public String name() {
    return "criterion";
  }

  @Override
  public Told start() {
    return new Told(Map.of(), earlier.isEmpty());
  }

  @Override
  public Step<Told> hear(Told before, Utterance utterance) {
    return hear(before, utterance, List.of());
  }

  @Override
  public Step<Told> hear(Told before, Utterance utterance, List<Insight> found) {
    var state = new HashMap<>(before.said());
    var changed = new LinkedHashSet<String>();
    if (!before.begun()) {
      changed.addAll(earlier.keySet());
    }
    for (var evidence : found) {
      var code = evidence.values().get("criterion");
      if (evidence.kind().equals("evidence") && code != null) {
        state.merge(code.toString(), List.of(evidence), CriterionDetector::both);
        changed.add(code.toString());
      }
    }
    var put = new ArrayList<Insight>();
    for (String code : changed) {
      var said = state.getOrDefault(code, List.of());
      framework
          .criterion(code)
          .ifPresent(criterion -> put.add(insight(utterance.callId(), criterion, said)));
    }
    return put.isEmpty()
        ? new Step<>(before, List.of())
        : new Step<>(new Told(Map.copyOf(state), true), put);
  }

  private static List<Insight> both(List<Insight> before, List<Insight> more) {
    var all = Stream.of(before, more).flatMap(List::stream).toList();
    return all.subList(Math.max(0, all.size() - MOST), all.size());
  }

  private Insight insight(String callId, Criterion criterion, List<Insight> said) {
    var word = earlier.get(criterion.code());
    var statuses = new ArrayList<Status>();
    var ids = new ArrayList<String>();
    if (word != null) {
      statuses.add(word.status());
      ids.add(word.said().insightId());
    }
    for (var one : Standing.counted(said)) {
      statuses.add(Standing.said(one));
      ids.add(one.id());
    }
    var values = new LinkedHashMap<String, Object>();
    values.put("framework", framework.code());
    values.put("version", framework.version());
    values.put("criterion", criterion.code());
    values.put("status", Standing.of(statuses).code());
    values.put("contradicted", Standing.contradicted(statuses));
    values.put("standing", Standing.code(statuses));
    values.put("said", Standing.shown(statuses).stream().map(ids::get).toList());
    if (word != null) {
      values.putAll(word.values());
    }
    var evidence = said.stream().flatMap(one -> one.evidence().stream()).toList();
    return new Insight(
        insightId(callId, framework.criteria().indexOf(criterion)),
        callId,
        name(),
        "criterion",
        Speaker.CUSTOMER,
        evidence.isEmpty() ? 0 : evidence.get(0).startMs(),
        values,
        evidence,
        confidence(said, evidence),
        InsightState.SUGGESTED);
  }

  /** That of what a person confirmed where this call has said nothing. */
  private static double confidence(List<Insight> said, List<Evidence> evidence) {
    double surest = said.stream().mapToDouble(Insight::confidence).max().orElse(1);
    return Math.min(
        surest, evidence.stream().mapToDouble(Evidence::confidence).max().orElse(surest));
  }
}
