package dev.baton.insights.eval;

import dev.baton.ledger.bus.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of an evaluation.
 *
 * @param baselines simple ways of doing the same, by name
 * @param worst the errors that were made with most confidence, worst first
 */
public record Evaluation(Scores ours, Map<String, Scores> baselines, List<String> worst) {

  public Evaluation {
    baselines = new LinkedHashMap<>(baselines);
    worst = List.copyOf(worst);
  }

  public String json() {
    return Json.text(json(ours));
  }

  private static Map<String, Object> json(Scores scores) {
    var json = new LinkedHashMap<String, Object>();
    json.put("n", scores.n());
    json.put("precision", scores.precision());
    json.put("recall", scores.recall());
    json.put("f1", scores.f1());
    return json;
  }

  /** For a person. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("%-22s %9s %9s %9s".formatted("", "precision", "recall", "F1"));
    lines.add(line("Baton", ours));
    baselines.forEach((name, scores) -> lines.add(line(name, scores)));
    lines.add("");
    lines.add("%d labelled".formatted(ours.n()));
    lines.add("%-14s %6s %6s".formatted("", "found", "not"));
    lines.add("%-14s %6d %6d".formatted("is there", ours.hits(), ours.misses()));
    lines.add("%-14s %6d %6d".formatted("is not", ours.falseAlarms(), ours.rejections()));
    if (!worst.isEmpty()) {
      lines.add("");
      lines.add("worst errors:");
      worst.forEach(error -> lines.add("  " + error));
    }
    return lines;
  }

  private static String line(String name, Scores scores) {
    return "%-22s %9.3f %9.3f %9.3f"
        .formatted(name, scores.precision(), scores.recall(), scores.f1());
  }
}
