package dev.baton.insights.eval;

import dev.baton.ledger.bus.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came of measuring signals.
 *
 * @param ours by kind; one without its value is named {@code …Line}
 * @param baseline by kind, where there is one
 * @param call how often the state of a slot after a call was right, by slot
 * @param confusion of what is there (rows) and what was found in the same turn, by kind
 * @param worst errors, worst first
 */
public record SignalEvaluation(
    Map<String, Scores> ours,
    Map<String, Scores> baseline,
    Map<String, Accuracy> call,
    Map<String, Map<String, Map<String, Integer>>> confusion,
    List<String> worst) {

  /** How many of how many. */
  public record Accuracy(int right, int n) {
    Accuracy and(boolean right) {
      return new Accuracy(this.right + (right ? 1 : 0), n + 1);
    }

    double share() {
      return n == 0 ? 0 : (double) right / n;
    }
  }

  /** One object a kind: {@code n} counts labels. */
  public String json() {
    var json = new LinkedHashMap<String, Object>();
    ours.forEach((kind, scores) -> json.put(kind, json(scores)));
    var slots = new LinkedHashMap<String, Object>();
    call.forEach((slot, accuracy) -> slots.put(slot, accuracy.share()));
    int n = call.values().stream().mapToInt(Accuracy::n).sum();
    int right = call.values().stream().mapToInt(Accuracy::right).sum();
    json.put("call", Map.of("n", n, "accuracy", slots, "all", new Accuracy(right, n).share()));
    return Json.text(json);
  }

  private static Map<String, Object> json(Scores scores) {
    var json = new LinkedHashMap<String, Object>();
    json.put("n", scores.hits() + scores.misses());
    json.put("precision", scores.precision());
    json.put("recall", scores.recall());
    json.put("f1", scores.f1());
    return json;
  }

  /** For a person. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "%-24s %7s %9s %9s %9s   %s"
            .formatted("", "labels", "precision", "recall", "F1", "list of words: F1"));
    ours.forEach(
        (kind, scores) ->
            lines.add(
                "%-24s %7d %9.3f %9.3f %9.3f   %s"
                    .formatted(
                        kind,
                        scores.hits() + scores.misses(),
                        scores.precision(),
                        scores.recall(),
                        scores.f1(),
                        baseline.containsKey(kind)
                            ? "%.3f".formatted(baseline.get(kind).f1())
                            : "")));
    if (!call.isEmpty()) {
      lines.add("");
      lines.add("state of each slot after a call: share that is right");
      call.forEach(
          (slot, accuracy) ->
              lines.add("  %-10s %.3f of %d".formatted(slot, accuracy.share(), accuracy.n())));
    }
    confusion.forEach((kind, table) -> confusion(kind, table, lines));
    if (!worst.isEmpty()) {
      lines.add("");
      lines.add("worst errors:");
      worst.forEach(error -> lines.add("  " + error));
    }
    return lines;
  }

  private static void confusion(
      String kind, Map<String, Map<String, Integer>> table, List<String> lines) {
    Set<String> columns = new TreeSet<>();
    table.values().forEach(row -> columns.addAll(row.keySet()));
    lines.add("");
    lines.add(kind + ": what is there (rows), what was found in that turn");
    var head = new StringBuilder("  %-11s".formatted(""));
    columns.forEach(column -> head.append(" %10s".formatted(column)));
    lines.add(head.toString());
    table.forEach(
        (label, row) -> {
          var line = new StringBuilder("  %-11s".formatted(label));
          columns.forEach(column -> line.append(" %10d".formatted(row.getOrDefault(column, 0))));
          lines.add(line.toString());
        });
  }
}
