package dev.baton.ledger.consent;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;

/**
 * When nobody is called.
 *
 * @param kept whether they hold at all
 * @param from earliest time to call, where the callee is
 * @param to from then on nobody is called; not before {@code from}
 * @param overridable whether a colleague may call all the same, with a reason
 */
public record QuietHours(boolean kept, LocalTime from, LocalTime to, boolean overridable) {

  /** 8 to 21: what 47 CFR 64.1200 (c)(1) allows in the United States, and Twilio names. */
  public static final QuietHours DEFAULT =
      new QuietHours(true, LocalTime.of(8, 0), LocalTime.of(21, 0), false);

  /** Whether one may call now: with several zones, it has to be right in each. */
  public boolean allow(Instant now, Collection<ZoneId> zones) {
    return !kept || zones.stream().map(zone -> LocalTime.ofInstant(now, zone)).allMatch(this::open);
  }

  private boolean open(LocalTime there) {
    return !there.isBefore(from) && there.isBefore(to);
  }
}
