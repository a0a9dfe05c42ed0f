package dev.baton.ledger.store;

import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Colleagues' accounts. While the store is away, those that this node has seen are found; what is
 * not known, and each change, fails with {@link StoreUnavailableException}.
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

  /**
   * Says by which e-mail a provider's person is known as this colleague; who was linked to it is so
   * no more.
   *
   * @param email null for none
   */
  Future<Boolean> changeEmail(String name, String email);

  /** Links a provider's person to an account that has none; false where it has, or is not there. */
  Future<Boolean> link(String name, String identity);

  /**
   * Lets a new password be set by a link, in place of an earlier one; false where there is no such
   * account.
   *
   * @param tokenHash SHA-256 of the link's token, in hex
   */
  Future<Boolean> offerReset(String name, String tokenHash, Instant until);

  /**
   * Sets the password by a link, which is used up by it, and ends all sessions; false where the
   * link is used, replaced or too old, or the account is disabled.
   */
  Future<Boolean> reset(String name, String tokenHash, String passwordHash);

  /** Whether there is no account yet: a first start. */
  Future<Boolean> none();
}
