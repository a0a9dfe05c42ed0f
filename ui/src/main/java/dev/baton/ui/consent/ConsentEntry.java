package dev.baton.ui.consent;

import dev.baton.ledger.consent.Consent;
import java.time.Instant;
import java.util.Locale;

/** The contract's Consent; of one that is noted only the first four are read. */
record ConsentEntry(
    String purpose,
    boolean granted,
    String wording,
    String channel,
    Instant at,
    String by,
    String callId) {

  static ConsentEntry of(Consent consent) {
    return new ConsentEntry(
        consent.purpose().name().toLowerCase(Locale.ROOT),
        consent.granted(),
        consent.wording(),
        consent.channel().name().toLowerCase(Locale.ROOT),
        consent.at(),
        consent.by(),
        consent.callId());
  }

  Consent consent(Instant when, String who, String call) {
    return new Consent(
        Consent.Purpose.valueOf(purpose.toUpperCase(Locale.ROOT)),
        granted,
        wording.strip(),
        Consent.Channel.valueOf(channel.toUpperCase(Locale.ROOT)),
        when,
        who,
        call);
  }
}
