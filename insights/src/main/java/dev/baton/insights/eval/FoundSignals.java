package dev.baton.insights.eval;

import static java.util.stream.Collectors.toCollection;

import dev.baton.insights.report.CallReport;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A report in the words of labels. */
final class FoundSignals {

  private FoundSignals() {}

  /** By kind. */
  static Map<String, Set<Found>> of(String file, CallReport report) {
    return Map.of(
        "evidence",
        set(
            report.evidence().stream()
                .map(one -> new Found(file, one.line(), one.slot() + ":" + one.status()))),
        "objection",
        set(report.objections().stream().map(one -> new Found(file, one.line(), one.type()))),
        "next_step",
        set(
            report.nextSteps().stream()
                .map(one -> new Found(file, one.line(), one.dated() ? "dated" : "undated"))),
        "mention_competitor",
        set(
            report.mentions().stream()
                .filter(one -> one.kind().equals("competitor"))
                .map(one -> new Found(file, one.line(), one.name()))),
        "repeat",
        set(
            report.repeats().stream()
                .map(one -> new Found(file, one.line(), earlier(file, one.earlier())))));
  }

  static String earlier(String file, CallReport.Earlier earlier) {
    String name = Path.of(earlier.file()).getFileName().toString();
    return (name.equals(file) ? "" : name + ":") + earlier.line();
  }

  private static Set<Found> set(Stream<Found> found) {
    return found.collect(toCollection(TreeSet::new));
  }
}
