package dev.baton.ledger.audit;

import java.time.Instant;

/**
 * Which entries are asked for, newest first; null stands for any.
 *
 * @param subjectId of any kind, the id of a call that an entry concerns included
 * @param from the earliest moment, included
 * @param to the latest moment, not included
 * @param before place in the trail to go on from: {@link AuditPage#before} of the page before
 * @param limit most entries, at least 1
 */
public record AuditQuery(
    String who, String action, String subjectId, Instant from, Instant to, Long before, int limit) {

  /** The newest entries. */
  public static AuditQuery newest(int limit) {
    return new AuditQuery(null, null, null, null, null, null, limit);
  }

  /** The same from another place on. */
  public AuditQuery before(Long place) {
    return new AuditQuery(who, action, subjectId, from, to, place, limit);
  }
}
