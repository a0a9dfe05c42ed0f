package dev.baton.ledger.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One line of the audit trail.
 *
 * @param id of this entry, so that writing it twice keeps it once
 * @param at when it was done, in whole milliseconds
 * @param who the account; {@code key:ID} for a program, {@link #BATON} for a due job, empty where
 *     nobody is signed in
 * @param action code of an {@link AuditAction}; a newer Baton may have written one unknown here
 * @param callId the call it concerns; null where none does
 * @param details few and short; no personal data of a customer
 */
public record AuditEntry(
    String id,
    Instant at,
    String who,
    String action,
    AuditSubject subject,
    String callId,
    AuditOutcome outcome,
    Map<String, String> details) {

  /** Who does what nobody asked for at that moment: retention, and other due jobs. */
  public static final String BATON = "baton";

  private static final int MOST_DETAILS = 8;
  private static final int LONGEST_DETAIL = 200;

  public AuditEntry {
    if (who.length() > AuditSubject.LONGEST
        || details.size() > MOST_DETAILS
        || details.values().stream().anyMatch(value -> value.length() > LONGEST_DETAIL)) {
      throw new IllegalArgumentException("an audit entry is short");
    }
    at = at.truncatedTo(ChronoUnit.MILLIS);
    details = Map.copyOf(details);
  }

  /** Something done, now. */
  public static AuditEntry of(String who, AuditAction action, AuditSubject subject) {
    String callId = subject.kind().equals("call") ? subject.id() : null;
    return new AuditEntry(
        UUID.randomUUID().toString(),
        Instant.now(),
        who,
        action.code(),
        subject,
        callId,
        AuditOutcome.DONE,
        Map.of());
  }

  /** The same, but refused. */
  public AuditEntry refused() {
    return new AuditEntry(id, at, who, action, subject, callId, AuditOutcome.REFUSED, details);
  }

  /** The same, said of this call, too. */
  public AuditEntry inCall(String call) {
    return new AuditEntry(id, at, who, action, subject, call, outcome, details);
  }

  /** The same with one more detail. */
  public AuditEntry with(String name, String value) {
    var more = new TreeMap<>(details);
    more.put(name, value);
    return new AuditEntry(id, at, who, action, subject, callId, outcome, more);
  }
}
