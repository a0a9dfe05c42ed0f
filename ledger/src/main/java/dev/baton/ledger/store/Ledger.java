package dev.baton.ledger.store;

import io.vertx.core.Future;
import java.nio.file.Path;

/**
 * What is true, by subject. Stored means acknowledged by the store or, while that is away, appended
 * to the call's journal on disk. Facts are published on the bus after they are stored, by the
 * ledger itself. Every method may be called from any thread and returns at once; futures complete
 * on the caller's context. What only the store can answer fails with {@link
 * StoreUnavailableException} while that is away.
 */
public interface Ledger extends AutoCloseable {

  Calls calls();

  Facts facts();

  Recordings recordings();

  Parties parties();

  Accounts accounts();

  OpenSessions sessions();

  RateLimits rateLimits();

  KnownBrowsers knownBrowsers();

  Invitations invitations();

  ApiKeys apiKeys();

  CustomerTeams customerTeams();

  Policies policies();

  Recalls recalls();

  DoNotCallList doNotCall();

  Consents consents();

  Handoffs handoffs();

  Audit audit();

  Jobs jobs();

  PhoneLines phoneLines();

  Forgetting forgetting();

  /**
   * Writes a backup of everything, as it is at one moment, into a file. Fails with {@link
   * StoreUnavailableException} where the store is not the embedded one.
   */
  Future<Void> backup(Path file);

  /** Completes when the store answers; fails with what is wrong, naming its host. */
  Future<Void> ping();

  /** Closes pieces and journals, then the store. Blocks; idempotent. */
  @Override
  void close();
}
