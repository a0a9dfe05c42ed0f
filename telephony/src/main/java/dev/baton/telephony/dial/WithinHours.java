package dev.baton.telephony.dial;

import dev.baton.ledger.consent.CallingPolicy;
import dev.baton.ledger.consent.QuietHours;
import dev.baton.ledger.phone.DialRefusal;
import dev.baton.ledger.store.Policies;
import dev.baton.telephony.account.CalleeZones;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Nobody is called within the quiet hours of where they are.
 *
 * @param rehearsal whether nobody real is rung: then quiet hours hold only once somebody has saved
 *     the policy, so that a first start can be tried at night
 */
record WithinHours(Policies policies, Clock clock, boolean rehearsal) implements DialCheck {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

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
    String there =
        zones.stream()
            .map(zone -> TIME.format(LocalTime.ofInstant(clock.instant(), zone)))
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .limit(3)
            .collect(Collectors.joining(", "));
    String from = TIME.format(hours.from());
    String to = TIME.format(hours.to());
    return new DialRefusal(
        "quiet_hours",
        "It is %s there. Call from %s to %s, where the number is.".formatted(there, from, to),
        Map.of("there", there, "from", from, "to", to));
  }
}
