package dev.baton.ledger.store;

import io.vertx.core.Future;
import java.time.Instant;

/**
 * Browsers in which somebody has signed in before, so that strangers who try their name do not keep
 * them out. Fails while the store is away.
 */
public interface KnownBrowsers {

  /**
   * @param tokenHash SHA-256 of the browser's token and of the account's name, in hex
   */
  Future<Void> put(String tokenHash, Instant until);

  Future<Boolean> knows(String tokenHash);
}
