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

  /**
   * Gives a colleague another role and ends their sessions; false where there is none. Fails with
   * {@link LastAdministratorException}, and changes nothing, where nobody would administer any
   * more; so do removing and disabling.
   */
  Future<Boolean> changeRole(String name, Role role);

  /** Removes an account and ends its sessions; false where there is none. */
  Future<Boolean> remove(String name);

  /** Lets nobody in by an account and ends its sessions, or lets them in again; false for none. */
  Future<Boolean> disable(String name, boolean disabled);

  Future<Boolean> rename(String name, String displayName);

  /**
   * Sets a password and ends the sessions of the account.
   *
   * @param keptSession token's hash of the one that goes on; null where none does
   */
  Future<Boolean> changePassword(String name, String passwordHash, String keptSession);

  /** The sessions of an account that have not expired, the newest first. */
  Future<List<Session>> sessions(String account);

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
