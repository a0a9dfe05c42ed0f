package dev.baton.insights.eval;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A tab-separated file with the names of its columns in the first line. Further columns, empty
 * lines, a byte order mark and Windows line ends are passed over; bytes that are no UTF-8 are read
 * as unknown characters.
 */
final class Table {

  private final String file;
  private final List<String> names;
  private final List<Row> rows;

  /**
   * @param line from 1, as an editor counts
   */
  record Row(int line, List<String> cells) {}

  private Table(String file, List<String> names, List<Row> rows) {
    this.file = file;
    this.names = names;
    this.rows = rows;
  }

  static Table read(Path path) throws TableException {
    var lines = text(path).split("\r\n|\n|\r", -1);
    List<String> names = List.of();
    var rows = new ArrayList<Row>();
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      var cells = Arrays.stream(lines[i].split("\t", -1)).map(String::strip).toList();
      if (names.isEmpty()) {
        names = cells.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
      } else {
        rows.add(new Row(i + 1, cells));
      }
    }
    if (rows.isEmpty()) {
      throw new TableException(path + ": there are no lines in it below the column names");
    }
    return new Table(path.toString(), names, rows);
  }

  private static String text(Path path) throws TableException {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw new TableException(path + ": there is no such file");
    } catch (IOException e) {
      throw new TableException(path + ": it cannot be read (" + e.getMessage() + ")");
    }
  }

  List<Row> rows() {
    return rows;
  }

  /** Whether the row's label is {@code yes}; it must be that or {@code no}. */
  boolean label(Row row, String yes, String no) throws TableException {
    String label = cell(row, "label");
    if (!label.equalsIgnoreCase(yes) && !label.equalsIgnoreCase(no)) {
      throw new TableException(
          "%s, line %d: the label is \"%s\"; it must be %s or %s"
              .formatted(file, row.line(), label, yes, no));
    }
    return label.equalsIgnoreCase(yes);
  }

  /** A whole number. */
  int number(Row row, String column) throws TableException {
    String number = cell(row, column);
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw new TableException(
          "%s, line %d: the %s is \"%s\"; it must be a whole number"
              .formatted(file, row.line(), column, number));
    }
  }

  String cell(Row row, String column) throws TableException {
    int at = names.indexOf(column);
    if (at < 0) {
      throw new TableException(file + ": there is no column \"" + column + "\" in its first line");
    }
    if (at >= row.cells().size()) {
      throw new TableException(
          "%s, line %d: the column \"%s\" is missing".formatted(file, row.line(), column));
    }
    return row.cells().get(at);
  }
}
