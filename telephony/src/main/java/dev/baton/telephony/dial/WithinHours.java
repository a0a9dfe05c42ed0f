package dev.baton.telephony.dial;

import dev.baton.ledger.consent.CallingPolicy;
import dev.baton.ledger.consent.QuietHours;
import dev.baton.ledger.phone.DialRefusal;
import dev.baton.ledger.store.Policies;
import dev.baton.telephony.account.CalleeZones;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Nobody is called within the quiet hours of where they are.
 *
 * @param rehearsal whether nobody real is rung: then quiet hours hold only once somebody has saved
 *     the policy, so that a first start can be tried at night
 */
record WithinHours(Policies policies, Clock clock, boolean rehearsal) implements DialCheck {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

  /** A country may have a dozen. */
  private static final int MOST_SHOWN = 3;

  @Override
  public Future<Optional<DialRefusal>> check(String colleague, String number) {
    return policies.calling().map(policy -> check(policy, number));
  }

  private Optional<DialRefusal> check(CallingPolicy policy, String number) {
    if (rehearsal && policy.version() == 0) {
      return Optional.empty();
    }
    var zones = CalleeZones.of(number, policy.region());
    return policy.quietHours().allow(clock.instant(), zones)
        ? Optional.empty()
        : Optional.of(refusal(policy.quietHours(), zones));
  }

  private DialRefusal refusal(QuietHours hours, List<ZoneId> zones) {
    var now = clock.instant();
    var shown = zones.stream().limit(MOST_SHOWN).toList();
    String there = clocks(now, shown);
    String zone = shown.stream().map(ZoneId::getId).collect(Collectors.joining(", "));
    String from = TIME.format(hours.from());
    String to = TIME.format(hours.to());
    var details = new HashMap<>(Map.of("there", there, "zone", zone, "from", from, "to", to));
    hours.opensAt(now, zones).ifPresent(opening -> details.put("until", opening.toString()));
    String again = hours.opensAt(now, zones).map(at -> again(at, zones.get(0))).orElse("");
    return new DialRefusal(
        "quiet_hours",
        "It is %s there (%s). Call from %s to %s, where the number is%s."
            .formatted(there, zone, from, to, again),
        details,
        hours.overridable());
  }

  private static String again(Instant opening, ZoneId zone) {
    return ": again on " + DAY.format(opening.atZone(zone));
  }

  /** The times of day in these zones, each once. */
  private static String clocks(Instant now, List<ZoneId> zones) {
    return zones.stream()
        .map(zone -> TIME.format(LocalTime.ofInstant(now, zone)))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
