package dev.baton.ledger.store;

import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Session;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/**
 * Colleagues' accounts and their sessions; sessions outlive a restart and hold on every node. While
 * the store is away, those that this node has seen are found; what is not known, and each change,
 * fails with {@link StoreUnavailableException}.
 */
public interface Accounts {

  /** Stores an account, in place of one with the same name. */
  Future<Void> put(Account account);

  Future<Optional<Account>> find(String name);

  /** Whether there is no account yet: a first start. */
  Future<Boolean> none();

  Future<Void> open(Session session);

  /** The session, unless it has expired. */
  Future<Optional<Session>> session(String tokenHash);

  /** Moves the end of a session that is open; one that was closed stays closed. */
  Future<Void> extend(String tokenHash, Instant expiresAt);

  Future<Void> close(String tokenHash);
}
