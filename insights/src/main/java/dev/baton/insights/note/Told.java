package dev.baton.insights.note;

import dev.baton.insights.framework.Criterion;
import dev.baton.insights.framework.Framework;
import dev.baton.insights.framework.Standing;
import dev.baton.insights.framework.Status;
import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import java.util.ArrayList;
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
            .filter(one -> !one.evidence().isEmpty() || one.kind().equals("criterion"))
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

  /**
   * Where a criterion stands, by this call and by what was confirmed in earlier ones.
   *
   * @param code what a person reads of it ({@link Standing#code})
   * @param open whether it is to be found out, or was left open again
   * @param words of this call that it rests on, by time
   * @param earlier the criterion's own insight, where it rests on an earlier call; else null
   */
  record Stood(String code, boolean open, List<Insight> words, Insight earlier) {

    List<Evidence> evidence() {
      return all(words);
    }
  }

  /**
   * Whether a question of the opening led to nothing: "how are you", "is now a good time". What a
   * call is about is asked after that, or answered with evidence.
   */
  boolean isCourtesy(Insight question) {
    var answer = question.evidence().get(1);
    return question.state() == InsightState.SUGGESTED
        && question.startMs() < openingEndMs()
        && of("evidence").stream()
            .flatMap(one -> one.evidence().stream())
            .noneMatch(one -> one.utteranceId().equals(answer.utteranceId()));
  }

  /** Where the opening ends; 0 where that is not known. */
  private long openingEndMs() {
    return of("moment").stream()
        .filter(one -> !text(one, "moment").equals("opening"))
        .mapToLong(Insight::startMs)
        .min()
        .orElse(0);
  }

  /** The last words that it rests on, as a person reads them. */
  String last(Stood stood) {
    return stood.words().isEmpty()
        ? Templates.quote(text(stood.earlier(), "earlierText"))
        : quote(stood.words().get(stood.words().size() - 1));
  }

  Stood stood(Criterion criterion) {
    var said = Standing.counted(of(criterion));
    var before =
        of("criterion").stream()
            .filter(one -> text(one, "criterion").equals(criterion.code()))
            .filter(one -> one.values().get("earlierStatus") != null)
            .findFirst();
    var statuses = new ArrayList<Status>();
    before.flatMap(one -> Status.of(text(one, "earlierStatus"))).ifPresent(statuses::add);
    int first = statuses.size();
    said.forEach(one -> statuses.add(Standing.said(one)));
    var shown = Standing.shown(statuses);
    var status = Standing.of(statuses);
    return new Stood(
        Standing.code(statuses),
        status == Status.UNKNOWN || status == Status.UNCLEAR || Standing.reopened(statuses),
        shown.stream().filter(i -> i >= first).map(i -> said.get(i - first)).toList(),
        shown.stream().anyMatch(i -> i < first) ? before.orElse(null) : null);
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

  /** What was answered the first time, as a person reads it. */
  String answered(Insight repeat) {
    String readable = text(repeat, "answerReadable");
    return Templates.quote(readable.isEmpty() ? text(repeat, "answer") : readable);
  }

  /** Empty where there is none. */
  static String text(Insight insight, String name) {
    var value = insight.values().get(name);
    return value == null ? "" : value.toString();
  }
}
