package dev.baton.launcher.doctor;

import dev.baton.ledger.inside.Finding;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.StoreCheck;
import dev.baton.telephony.account.TelephonySettings;
import dev.baton.telephony.inspection.AccountCheck;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether this machine's clock agrees with the database's and the carrier's: leases of jobs, tokens
 * of browsers and quiet hours go by it.
 */
final class ClockCheck {

  private static final String CHECK = "clock";

  /** What a lease's renewal leaves room for, see docs/decisions/jobs.md. */
  private static final Duration TOLERABLE = Duration.ofSeconds(5);

  /** A lease's length. */
  private static final Duration HARMFUL = Duration.ofSeconds(60);

  private ClockCheck() {}

  static Finding look(Settings settings) {
    return Stream.of(
            StoreCheck.clockAhead(settings),
            TelephonySettings.account(settings).flatMap(AccountCheck::clockAhead))
        .flatMap(Optional::stream)
        .max(Comparator.comparing(Duration::abs))
        .map(ClockCheck::judged)
        .orElseGet(
            () ->
                Finding.ok(
                    CHECK,
                    "nothing here to compare it with; timedatectl says whether the system keeps"
                        + " it"));
  }

  private static Finding judged(Duration ahead) {
    var off = ahead.abs();
    if (off.compareTo(TOLERABLE) <= 0) {
      return Finding.ok(CHECK, "right within " + TOLERABLE.toSeconds() + " s");
    }
    String line =
        "%d s %s: have the system keep it (timedatectl set-ntp true)"
            .formatted(off.toSeconds(), ahead.isNegative() ? "fast" : "slow");
    return off.compareTo(HARMFUL) > 0 ? Finding.fail(CHECK, line) : Finding.warn(CHECK, line);
  }
}
