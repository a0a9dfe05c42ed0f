package dev.baton.insights.eval;

import dev.baton.insights.report.CallReport;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many of the notes that a call should have are among those that were made, and the reverse.
 */
final class NoteScores {

  private static final List<String> KINDS = List.of("gap", "repeat", "promise");

  private NoteScores() {}

  /**
   * @param notes with the columns {@code file}, {@code kind}, {@code line} and {@code value}
   * @param reports of the calls that are measured, by file
   */
  static Map<String, Scores> of(Table notes, Map<String, CallReport> reports)
      throws TableException {
    var scores = new LinkedHashMap<String, Scores>();
    var all = Scores.NONE;
    for (String kind : KINDS) {
      var labels = new HashSet<Found>();
      for (var row : notes.rows()) {
        String file = notes.cell(row, "file");
        if (notes.cell(row, "kind").equals(kind) && reports.containsKey(file)) {
          labels.add(new Found(file, notes.number(row, "line"), notes.cell(row, "value")));
        }
      }
      var found = new HashSet<Found>();
      reports.forEach((file, report) -> found.addAll(found(file, report, kind)));
      scores.put("note_" + kind, Match.scores(labels, found));
      all = all.and(Match.scores(labels, found));
    }
    scores.put("note", all);
    return scores;
  }

  private static Set<Found> found(String file, CallReport report, String kind) {
    var found = new HashSet<Found>();
    for (var note : report.notes()) {
      int line = note.lines().isEmpty() || kind.equals("gap") ? 0 : note.lines().get(0);
      boolean ofKind = note.code().equals(kind) || note.code().startsWith(kind + "_");
      if (ofKind && !"both".equals(note.value())) {
        found.add(
            new Found(
                file, line, kind.equals("repeat") ? earlier(file, note.value()) : note.value()));
      }
    }
    return found;
  }

  /** As labels name a turn: without the file where it is the same. */
  private static String earlier(String file, String place) {
    int colon = place.lastIndexOf(':');
    String name = Path.of(place.substring(0, colon)).getFileName().toString();
    return (name.equals(file) ? "" : name + ":") + place.substring(colon + 1);
  }
}
