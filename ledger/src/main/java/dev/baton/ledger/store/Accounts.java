package dev.baton.ledger.store;

import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.ledger.team.Session;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Colleagues' accounts and their sessions; sessions outlive a restart and hold on every node. While
 * the store is away, those that this node has seen are found; what is not known, and each change,
 * fails with {@link StoreUnavailableException}.
 */
public interface Accounts {

  /** Stores an account, in place of one with the same name. */
  Future<Void> put(Account account);

  /** Stores a new account; false where there is one with its name, which is left. */
  Future<Boolean> add(Account account);

  Future<Optional<Account>> find(String name);

  /** Everybody's, by name. */
  Future<List<Account>> all();

  /** Gives a colleague another role and ends their sessions; false where there is none. */
  Future<Boolean> changeRole(String name, Role role);

  /** Removes an account and ends its sessions; false where there is none. */
  Future<Boolean> remove(String name);

  /** Whether there is no account yet: a first start. */
  Future<Boolean> none();

  Future<Void> open(Session session);

  /** The session, unless it has expired. */
  Future<Optional<Session>> session(String tokenHash);

  /** Moves the end of a session that is open; one that was closed stays closed. */
  Future<Void> extend(String tokenHash, Instant expiresAt);

  Future<Void> close(String tokenHash);

  /** Closes every session of an account. */
  Future<Void> closeAll(String account);
}
