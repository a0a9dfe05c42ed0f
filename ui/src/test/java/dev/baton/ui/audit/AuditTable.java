package dev.baton.ui.audit;

import dev.baton.ledger.audit.AuditAction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table of docs/audit.md. */
final class AuditTable {

  private static final Path PAGE = Path.of("..", "docs", "audit.md");
  private static final Pattern CODE = Pattern.compile("`(\\w+)`");

  private AuditTable() {}

  /**
   * @param operation its id
   * @param actions that it writes
   * @param why none is written; empty where one is
   */
  record Row(String operation, List<AuditAction> actions, String why) {}

  static List<Row> rows() {
    try (Stream<String> lines = Files.lines(PAGE)) {
      return lines
          .dropWhile(line -> !line.startsWith("| Operation |"))
          .takeWhile(line -> line.startsWith("|"))
          .skip(2)
          .map(AuditTable::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    String[] cells = line.split("\\|", -1);
    if (cells.length != 5) {
      throw new AssertionError("not a row of the table: " + line);
    }
    var actions =
        codes(cells[2]).map(code -> AuditAction.valueOf(code.toUpperCase(Locale.ROOT))).toList();
    return new Row(codes(cells[1]).findFirst().orElseThrow(), actions, cells[3].strip());
  }

  private static Stream<String> codes(String cell) {
    return CODE.matcher(cell).results().map(found -> found.group(1));
  }
}
