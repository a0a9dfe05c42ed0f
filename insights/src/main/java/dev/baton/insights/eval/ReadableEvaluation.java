package dev.baton.insights.eval;

import dev.baton.ledger.bus.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How well readable text was made, by what was looked at. */
public record ReadableEvaluation(Map<String, Scores> scores) {

  static final String ENDS = "sentenceEnds";
  static final String INNER_ENDS = "innerSentenceEnds";
  static final String QUESTIONS = "questionMarks";
  static final String COMMAS = "commas";
  static final String CAPITALS = "capitals";

  private static final Map<String, String> NAMES =
      Map.of(
          ENDS, "sentence ends",
          INNER_ENDS, "  within a line",
          QUESTIONS, "question marks",
          COMMAS, "commas",
          CAPITALS, "capitals in sentences");

  public ReadableEvaluation {
    scores = new LinkedHashMap<>(scores);
  }

  public String json() {
    var json = new LinkedHashMap<String, Object>();
    scores.forEach(
        (kind, of) ->
            json.put(
                kind,
                Map.of(
                    "n", of.hits() + of.misses(),
                    "precision", of.precision(),
                    "recall", of.recall(),
                    "f1", of.f1())));
    return Json.text(json);
  }

  /** For a person. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("%-22s %6s %9s %9s %9s".formatted("", "n", "precision", "recall", "F1"));
    scores.forEach(
        (kind, of) ->
            lines.add(
                "%-22s %6d %9.3f %9.3f %9.3f"
                    .formatted(
                        NAMES.get(kind),
                        of.hits() + of.misses(),
                        of.precision(),
                        of.recall(),
                        of.f1())));
    return lines;
  }
}
