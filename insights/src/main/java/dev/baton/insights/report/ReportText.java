package dev.baton.insights.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A report for a person at a terminal: a line an insight, each with its turn. */
public final class ReportText {

  private final List<String> lines = new ArrayList<>();

  private ReportText() {}

  public static List<String> lines(CallReport report) {
    var text = new ReportText();
    text.criteria(report);
    text.found(report);
    text.coaching(report);
    return text.lines;
  }

  private void criteria(CallReport report) {
    heading(report.framework().toUpperCase(Locale.ROOT));
    report.criteria().forEach((code, state) -> lines.add("  %-18s %s".formatted(code, state)));
  }

  private void found(CallReport report) {
    heading("What the customer said");
    for (var one : report.evidence()) {
      add(
          one.line(),
          "%s: %s  \"%s\"%s".formatted(one.slot(), one.status(), one.quote(), read(one)));
    }
    heading("Objections");
    for (var one : report.objections()) {
      String answered =
          one.answeredLine() == null ? "unanswered" : "answered: " + one.answeredLine();
      add(one.line(), "%s (%s)".formatted(one.type(), answered));
    }
    heading("Next steps");
    for (var one : report.nextSteps()) {
      String when = one.date() != null ? one.date() : one.dated() ? "dated" : "undated";
      add(one.line(), "%s (%s, %s)".formatted(one.text(), one.owner(), when));
    }
    heading("Asked again");
    for (var one : report.repeats()) {
      var earlier = one.earlier();
      String where =
          Objects.equals(earlier.file(), report.file())
              ? "turn " + earlier.line()
              : earlier.file() + ", turn " + earlier.line();
      add(
          one.line(),
          "%s (%s; %s: %s; answer: %s)"
              .formatted(one.text(), one.kind(), where, earlier.text(), one.answer()));
    }
    heading("Questions");
    for (var one : report.questions()) {
      String answer = one.answerLine() == null ? "unanswered" : "answer: " + one.answerLine();
      add(
          one.line(),
          "%s: %s (%s, %s)"
              .formatted(one.speaker(), one.text(), one.open() ? "open" : "closed", answer));
    }
    heading("Mentions");
    for (var one : report.mentions()) {
      add(one.line(), "%s: %s".formatted(one.kind(), one.name()));
    }
    for (var one : report.trackers()) {
      add(one.line(), "tracker %s: %s".formatted(one.tracker(), one.text()));
    }
  }

  private static String read(CallReport.Evidence evidence) {
    return evidence.value().isEmpty() ? "" : "  " + evidence.value();
  }

  private void coaching(CallReport report) {
    heading("Notes for the SDR");
    report.notes().forEach(note -> lines.add("  " + cited(note)));
    heading("Brief for the handoff");
    report.brief().lines().forEach(note -> lines.add("  " + cited(note)));
    heading("Moments");
    for (var one : report.moments()) {
      add(one.line(), "%s".formatted(one.moment()));
    }
    heading("Metrics");
    report
        .metrics()
        .forEach(
            (code, value) ->
                lines.add("  %-24s %s".formatted(code, value == null ? "– (needs times)" : value)));
  }

  private static String cited(CallReport.NoteLine note) {
    String where =
        String.join(", ", note.lines().stream().map(line -> Integer.toString(line)).toList());
    return note.text().get("en") + (where.isEmpty() ? "" : "  [" + where + "]");
  }

  private void heading(String text) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(text);
  }

  private void add(int line, String text) {
    lines.add("  %4d  %s".formatted(line, text));
  }
}
