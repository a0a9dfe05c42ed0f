package dev.baton.ui.consent;

import dev.baton.ledger.consent.DoNotCall;
import java.time.Instant;

/** The contract's DoNotCall. */
record DoNotCallView(
    String key,
    String number,
    String personId,
    String reason,
    String by,
    Instant at,
    String callId) {

  static DoNotCallView of(DoNotCall entry) {
    return new DoNotCallView(
        entry.key(),
        entry.number(),
        entry.personId(),
        entry.reason(),
        entry.by(),
        entry.at(),
        entry.callId());
  }
}
