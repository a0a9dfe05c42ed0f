package dev.baton.ui.consent;

import dev.baton.ledger.consent.DoNotCall;
import java.time.Instant;

/**
 * The contract's DoNotCall.
 *
 * @param person name of the person, or the number by which they are known; null where neither is
 */
record DoNotCallView(
    String key,
    String number,
    String personId,
    String person,
    String reason,
    String by,
    Instant at,
    String callId) {

  static DoNotCallView of(DoNotCall entry, String person) {
    return new DoNotCallView(
        entry.key(),
        entry.number(),
        entry.personId(),
        person,
        entry.reason(),
        entry.by(),
        entry.at(),
        entry.callId());
  }
}
