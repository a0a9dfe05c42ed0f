package dev.baton.ui.consent;

import dev.baton.ledger.consent.DoNotCall;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * The do-not-call list as CSV (RFC 4180), with a line of names: number, reason, by, at, person. A
 * person is named by id, where there is no number.
 */
final class DoNotCallCsv {

  static final int MOST_LINES = 10_000;
  private static final int LONGEST_REASON = 500;
  private static final int MOST_PROBLEMS = 20;
  private static final String NUMBER = "number";
  private static final String REASON = "reason";
  private static final String PERSON = "person";
  private static final Pattern PERSON_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private static final CSVFormat READ =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .setAllowMissingColumnNames(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .get();

  private DoNotCallCsv() {}

  /**
   * @param problems what could not be read, the first of them, by line
   */
  record Read(List<DoNotCall> entries, int lines, Map<Long, String> problems) {}

  /**
   * Reads a list; lines that are none are passed over and told of.
   *
   * @param region for numbers without country code
   * @throws IllegalArgumentException when this is no such file as a whole, with a line for a person
   */
  static Read read(String csv, String region, String by, Instant at) {
    String text = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
    try (var parser = READ.parse(new StringReader(text))) {
      if (!parser.getHeaderMap().containsKey(NUMBER)) {
        throw new IllegalArgumentException("The first line names the columns: number,reason.");
      }
      var entries = new LinkedHashMap<String, DoNotCall>();
      var problems = new LinkedHashMap<Long, String>();
      int lines = 0;
      for (var line : parser) {
        if (++lines > MOST_LINES) {
          throw new IllegalArgumentException("At most " + MOST_LINES + " lines at a time.");
        }
        var key = key(line, region);
        String reason = column(line, REASON);
        if (key.isEmpty()) {
          tell(problems, line, "no telephone number");
        } else if (reason.length() > LONGEST_REASON) {
          tell(problems, line, "reason too long");
        } else {
          entries.putIfAbsent(key.get(), new DoNotCall(key.get(), reason, by, at, null));
        }
      }
      return new Read(List.copyOf(entries.values()), lines, problems);
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException("This is not CSV.", e);
    }
  }

  private static Optional<String> key(CSVRecord line, String region) {
    String number = column(line, NUMBER);
    String person = column(line, PERSON);
    return number.isEmpty() && PERSON_ID.matcher(person).matches()
        ? Optional.of(DoNotCall.ofPerson(person))
        : PhoneNumber.e164(number, region).map(DoNotCall::ofNumber);
  }

  private static String column(CSVRecord line, String name) {
    return line.isSet(name) ? line.get(name) : "";
  }

  private static void tell(Map<Long, String> problems, CSVRecord line, String problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.put(line.getRecordNumber() + 1, problem);
    }
  }

  static String header() {
    return "number,reason,by,at,person\r\n";
  }

  static String lines(List<DoNotCall> entries) {
    var lines = new StringBuilder();
    for (var entry : entries) {
      lines
          .append(
              CSVFormat.RFC4180.format(
                  entry.number(),
                  harmless(entry.reason()),
                  harmless(entry.by()),
                  entry.at(),
                  entry.personId()))
          .append("\r\n");
    }
    return lines.toString();
  }

  /** A spreadsheet takes a cell that begins so for a formula, unless a quote is before it. */
  private static String harmless(String text) {
    return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
  }
}
