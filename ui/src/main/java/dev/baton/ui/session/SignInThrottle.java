package dev.baton.ui.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who tries passwords: a few tries at once, then one at a time, for each name and for
 * each address. A try that succeeds is given back. Of this process only, and to be used on one
 * context.
 */
final class SignInThrottle {

  /** Names and addresses that are remembered, the latest used ones. */
  private static final int MOST_KEYS = 10_000;

  private final Limit names = new Limit(5, Duration.ofSeconds(30));
  private final Limit addresses = new Limit(20, Duration.ofSeconds(5));
  private final Clock clock;

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /** Counts a try; how long to wait where there were too many, else zero. */
  Duration attempt(String name, String address) {
    var now = clock.instant();
    var wait = longer(names.wait(name, now), addresses.wait(address, now));
    if (wait.isZero()) {
      names.take(name, now);
      addresses.take(address, now);
    }
    return wait;
  }

  void succeeded(String name, String address) {
    names.giveBack(name);
    addresses.giveBack(address);
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /**
   * A leaky bucket for each key, as the moment at which it is empty again (the generic cell rate
   * algorithm of ITU-T I.371).
   */
  private static final class Limit {
    private final Duration burst;
    private final Duration every;
    private final Map<String, Instant> emptyAt =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_KEYS;
          }
        };

    Limit(int atOnce, Duration every) {
      this.burst = every.multipliedBy(atOnce - 1L);
      this.every = every;
    }

    Duration wait(String key, Instant now) {
      var ahead = Duration.between(now, emptyAt.getOrDefault(key, now)).minus(burst);
      return ahead.isNegative() ? Duration.ZERO : ahead;
    }

    void take(String key, Instant now) {
      var from = emptyAt.getOrDefault(key, now);
      emptyAt.put(key, (from.isBefore(now) ? now : from).plus(every));
    }

    void giveBack(String key) {
      emptyAt.computeIfPresent(key, (same, at) -> at.minus(every));
    }
  }
}
