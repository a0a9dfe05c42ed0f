package dev.baton.ui.audit;

import dev.baton.ledger.audit.AuditEntry;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Entries as CSV (RFC 4180). What a spreadsheet would take for a formula is made text by an
 * apostrophe, as OWASP's page on CSV injection asks.
 */
final class AuditCsv {

  static final String HEAD = "at,who,action,outcome,subject kind,subject,call,details,entry\r\n";

  private static final String FORMULA = "=+-@\t\r\n";

  private AuditCsv() {}

  static String line(AuditEntry entry) {
    String details =
        new TreeMap<>(entry.details())
            .entrySet().stream()
                .map(detail -> detail.getKey() + "=" + detail.getValue())
                .collect(Collectors.joining("; "));
    return List.of(
                entry.at().toString(),
                entry.who(),
                entry.action(),
                entry.outcome().name().toLowerCase(java.util.Locale.ROOT),
                entry.subject().kind(),
                entry.subject().id(),
                entry.callId() == null ? "" : entry.callId(),
                details,
                entry.id())
            .stream()
            .map(AuditCsv::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain && !formula ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
