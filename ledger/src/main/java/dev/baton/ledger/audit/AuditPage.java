package dev.baton.ledger.audit;

import java.util.List;

/**
 * Entries of the trail, newest first.
 *
 * @param before where to go on; null where everything was looked through. There may be fewer
 *     entries than asked for, or none, and still a place to go on: one page looks through a bounded
 *     part of the trail
 */
public record AuditPage(List<AuditEntry> entries, Long before) {

  public AuditPage {
    entries = List.copyOf(entries);
  }
}
