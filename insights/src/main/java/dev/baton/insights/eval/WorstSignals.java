package dev.baton.insights.eval;

import dev.baton.insights.report.CallReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The errors that weigh most: what was wrongly said to be evidence with most confidence, then the
 * first that was missed of each kind in turn.
 */
final class WorstSignals {

  private static final int WORST = 10;
  private static final int WRONG = 5;

  private final Map<Found, String> texts;
  private final Map<String, CallReport> reports;

  WorstSignals(Map<Found, String> texts, Map<String, CallReport> reports) {
    this.texts = texts;
    this.reports = reports;
  }

  private record Wrong(Found found, double confidence) {}

  List<String> of(Map<String, Set<Found>> labels, Map<String, Set<Found>> found) {
    var worst = new ArrayList<String>();
    var evidence = labels.getOrDefault("evidence", Set.of());
    reports.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().evidence().stream()
                    .map(
                        one ->
                            new Wrong(
                                new Found(
                                    entry.getKey(), one.line(), one.slot() + ":" + one.status()),
                                one.confidence())))
        .filter(wrong -> !Match.isLabelled(wrong.found(), evidence))
        .sorted(Comparator.comparingDouble(Wrong::confidence).reversed())
        .limit(WRONG)
        .forEach(
            wrong ->
                worst.add(
                    "%.2f wrongly  evidence %s"
                        .formatted(wrong.confidence(), described(wrong.found()))));
    for (int i = 0; worst.size() < WORST && i < WORST; i++) {
      for (String kind : List.of("evidence", "objection", "next_step", "mention_competitor")) {
        var missed =
            labels.getOrDefault(kind, Set.of()).stream()
                .filter(label -> !Match.isIn(label, found.getOrDefault(kind, Set.of())))
                .skip(i)
                .findFirst();
        if (missed.isPresent() && worst.size() < WORST) {
          worst.add("     missed   %s %s".formatted(kind, described(missed.get())));
        }
      }
    }
    return worst;
  }

  private String described(Found found) {
    return "%s (%s, turn %d)  %s"
        .formatted(
            found.value(),
            found.file(),
            found.line(),
            texts.getOrDefault(found.withoutValue(), ""));
  }
}
