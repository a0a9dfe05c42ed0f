package dev.baton.insights.eval;

import dev.baton.insights.report.CallReport;
import java.util.Map;

/** How many of the notes that a call should have are among those that were made. */
final class NoteScores {

  private NoteScores() {}

  static Map<String, Scores> of(Table notes, Map<String, CallReport> reports) {
    return Map.of();
  }
}
