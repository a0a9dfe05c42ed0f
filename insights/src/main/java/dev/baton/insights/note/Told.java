package dev.baton.insights.note;

import dev.baton.insights.framework.Criterion;
import dev.baton.insights.framework.Framework;
import dev.baton.insights.framework.Standing;
import dev.baton.insights.framework.Status;
import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import java.util.Comparator;
import java.util.List;

/** The insights of a call, by what notes ask of them. Rejected ones are left out. */
final class Told {

  private final Framework framework;
  private final List<Insight> insights;
  private final Quotes quotes;

  Told(Framework framework, List<Insight> insights, Quotes quotes) {
    this.framework = framework;
    this.quotes = quotes;
    this.insights =
        insights.stream()
            .filter(insight -> insight.state() != InsightState.REJECTED)
            .filter(insight -> !insight.evidence().isEmpty())
            .sorted(Comparator.comparingLong(Insight::startMs).thenComparing(Insight::id))
            .toList();
  }

  Framework framework() {
    return framework;
  }

  /** In the order in which they were heard. */
  List<Insight> of(String kind) {
    return insights.stream().filter(insight -> insight.kind().equals(kind)).toList();
  }

  /** Evidence of a criterion; it names the criterion of the framework that the call was read by. */
  List<Insight> of(Criterion criterion) {
    return of("evidence").stream()
        .filter(insight -> criterion.code().equals(insight.values().get("criterion")))
        .toList();
  }

  static Status status(List<Insight> evidence) {
    return Standing.of(statuses(evidence));
  }

  /** What a person reads of it. */
  static String standing(List<Insight> evidence) {
    return Standing.code(statuses(evidence));
  }

  /** Whether a later word left open what was clear. */
  static boolean reopened(List<Insight> evidence) {
    return Standing.reopened(statuses(evidence));
  }

  private static List<Status> statuses(List<Insight> evidence) {
    return evidence.stream().map(Standing::said).toList();
  }

  /** The latest that says what the criterion stands at; the one that left it open again. */
  static Insight latest(List<Insight> evidence) {
    var status = reopened(evidence) ? Status.UNCLEAR : status(evidence);
    return evidence.stream()
        .filter(insight -> Standing.said(insight) == status)
        .reduce((one, next) -> next)
        .orElse(evidence.get(evidence.size() - 1));
  }

  static List<Evidence> all(List<Insight> insights) {
    return insights.stream().flatMap(insight -> insight.evidence().stream()).toList();
  }

  String quote(Insight insight) {
    return quotes.of(insight.evidence().get(0));
  }

  /** What the other side said to it. */
  String answer(Insight insight) {
    return quotes.of(insight.evidence().get(1));
  }

  /** Empty where there is none. */
  static String text(Insight insight, String name) {
    var value = insight.values().get(name);
    return value == null ? "" : value.toString();
  }
}
