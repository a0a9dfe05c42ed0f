package dev.baton.bench.report;

import dev.baton.ledger.bus.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of figures.
 *
 * @param columns names, units included
 * @param rows a value for each column: text, a number, or null where there is none
 * @param notes sentences to go with it
 */
public record Figures(
    String title, List<String> columns, List<List<Object>> rows, List<String> notes) {

  private static final String GAP = "  ";

  public Figures {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row + " for " + columns);
      }
    }
  }

  /** A row, of which some values may be null. */
  public static List<Object> row(Object... values) {
    return Collections.unmodifiableList(Arrays.asList(values.clone()));
  }

  /** As lines: columns aligned, numbers to the right, fractions with three digits. */
  public String text() {
    var widths = IntStream.range(0, columns.size()).map(this::width).toArray();
    var lines = new ArrayList<String>();
    lines.add(title);
    lines.add(line(columns, widths));
    for (var row : rows) {
      lines.add(line(row, widths));
    }
    lines.addAll(notes);
    return String.join("\n", lines);
  }

  /** As one line of JSON: {@code {"title","rows":[{column: value}],"notes"}}. */
  public String json() {
    var document = new LinkedHashMap<String, Object>();
    document.put("title", title);
    document.put("rows", rows.stream().map(this::named).toList());
    document.put("notes", notes);
    return Json.text(document);
  }

  private Map<String, Object> named(List<Object> row) {
    var named = new LinkedHashMap<String, Object>();
    for (int i = 0; i < columns.size(); i++) {
      named.put(columns.get(i), row.get(i));
    }
    return named;
  }

  private int width(int column) {
    return Math.max(
        columns.get(column).length(),
        rows.stream().mapToInt(row -> shown(row.get(column)).length()).max().orElse(0));
  }

  private String line(List<?> values, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> padded(shown(values.get(i)), widths[i], isNumeric(i)))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private boolean isNumeric(int column) {
    return rows.stream().anyMatch(row -> row.get(column) instanceof Number);
  }

  private static String padded(String text, int width, boolean right) {
    String padding = " ".repeat(width - text.length());
    return right ? padding + text : text + padding;
  }

  private static String shown(Object value) {
    if (value == null) {
      return "-";
    }
    return value instanceof Double fraction
        ? String.format(Locale.ROOT, "%.3f", fraction)
        : value.toString();
  }
}
