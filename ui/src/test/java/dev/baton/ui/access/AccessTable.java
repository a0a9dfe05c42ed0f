package dev.baton.ui.access;

import dev.baton.ledger.team.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table of docs/security.md. */
final class AccessTable {

  private static final Path PAGE = Path.of("..", "docs", "security.md");
  private static final Pattern OPERATION = Pattern.compile("`([A-Z]+) (/\\S*)`");

  /** In the order of the table's columns. */
  private static final List<Role> ROLES =
      List.of(Role.SDR, Role.SALES_REP, Role.COACH, Role.MARKETING, Role.ADMINISTRATOR);

  private AccessTable() {}

  record Row(String method, String path, boolean nobody, Set<Role> roles, String scope) {

    String operation() {
      return method + " " + path;
    }

    @Override
    public String toString() {
      return operation();
    }
  }

  static List<Row> rows() {
    try (Stream<String> lines = Files.lines(PAGE)) {
      return lines
          .dropWhile(line -> !line.startsWith("| Operation |"))
          .takeWhile(line -> line.startsWith("|"))
          .skip(2)
          .map(AccessTable::row)
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    var cells = new ArrayList<String>();
    for (String cell : line.split("\\|", -1)) {
      cells.add(cell.strip());
    }
    var operation = OPERATION.matcher(cells.get(1));
    if (cells.size() != 10 || !operation.matches()) {
      throw new AssertionError("not a row of the table: " + line);
    }
    var roles = EnumSet.noneOf(Role.class);
    for (int i = 0; i < ROLES.size(); i++) {
      if (yes(cells.get(3 + i), line)) {
        roles.add(ROLES.get(i));
      }
    }
    return new Row(
        operation.group(1),
        operation.group(2),
        yes(cells.get(2), line),
        roles,
        cells.get(8).replace("`", ""));
  }

  private static boolean yes(String cell, String line) {
    if (!cell.isEmpty() && !cell.equals("yes")) {
      throw new AssertionError("neither yes nor empty: " + line);
    }
    return cell.equals("yes");
  }
}
