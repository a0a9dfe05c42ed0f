package dev.baton.ledger.store;

import dev.baton.ledger.team.Session;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sessions of signed-in browsers; they outlive a restart and hold on every node. While the store is
 * away, those that this node has seen are found; what is not known, and each change, fails with
 * {@link StoreUnavailableException}.
 */
public interface OpenSessions {

  Future<Void> open(Session session);

  /** The session, unless it has expired. */
  Future<Optional<Session>> find(String tokenHash);

  /** The sessions of an account that have not expired, the newest first. */
  Future<List<Session>> of(String account);

  /** Moves the end of a session that is open; one that was closed stays closed. */
  Future<Void> extend(String tokenHash, Instant expiresAt);

  Future<Void> close(String tokenHash);

  /** Closes every session of an account. */
  Future<Void> closeAll(String account);
}
