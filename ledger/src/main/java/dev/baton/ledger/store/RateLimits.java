package dev.baton.ledger.store;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Limits on how often something may be tried, held by the store: they are the same on every node
 * and after a restart. Fails while the store is away.
 */
public interface RateLimits {

  /**
   * A leaky bucket.
   *
   * @param key what is limited; few characters, and no secret
   * @param atOnce how many tries pass at once
   * @param every after which time one more passes
   */
  record Limit(String key, int atOnce, Duration every) {}

  /**
   * Counts a try against each of these limits, or, where one is reached, against none.
   *
   * @return how long to wait where a limit is reached, else zero
   */
  Future<Duration> take(List<Limit> limits, Instant now);

  /** Takes back a try that was counted. */
  Future<Void> giveBack(List<Limit> limits);
}
