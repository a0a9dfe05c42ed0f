package dev.baton.ledger.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /**
   * When one may call next; empty where there is no hour that is right in each zone.
   *
   * @param now when one may not
   */
  public Optional<Instant> opensAt(Instant now, Collection<ZoneId> zones) {
    return zones.stream()
        .flatMap(zone -> openings(now, zone))
        .filter(opening -> opening.isAfter(now) && allow(opening, zones))
        .min(Comparator.naturalOrder());
  }

  /** The next ones in a zone; a clock that is put forward may leave one out. */
  private Stream<Instant> openings(Instant now, ZoneId zone) {
    var today = LocalDate.ofInstant(now, zone);
    return IntStream.rangeClosed(0, 2)
        .mapToObj(days -> today.plusDays(days).atTime(from).atZone(zone).toInstant());
  }

  private boolean open(LocalTime there) {
    return !there.isBefore(from) && there.isBefore(to);
  }
}
