package dev.baton.insights.pipeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people said of a call's insights, for detectors that build on what others found: what was
 * rejected is not there for them, and what a person wrote is. Immutable.
 */
public final class Verdicts {

  public static final Verdicts NONE = new Verdicts(List.of());

  private final Set<String> judged;
  private final Map<String, List<Insight>> standing;

  /**
   * @param insights of a call, as they count; those that nobody judged are passed over
   */
  public Verdicts(Collection<Insight> insights) {
    var said = insights.stream().filter(one -> one.state() != InsightState.SUGGESTED).toList();
    judged = said.stream().map(Insight::id).collect(toUnmodifiableSet());
    standing =
        said.stream()
            .filter(one -> one.state() != InsightState.REJECTED && !one.evidence().isEmpty())
            .collect(groupingBy(one -> one.evidence().get(0).utteranceId()));
  }

  /** What people confirmed or wrote of an utterance, to begin with. */
  List<Insight> standing(String utteranceId) {
    return new ArrayList<>(standing.getOrDefault(utteranceId, List.of()));
  }

  /** Without those that a person has judged: they stand already, or are rejected. */
  List<Insight> unjudged(List<Insight> found) {
    return found.stream().filter(one -> !judged.contains(one.id())).toList();
  }
}
