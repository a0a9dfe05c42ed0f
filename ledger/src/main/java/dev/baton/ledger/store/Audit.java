package dev.baton.ledger.store;

import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditPage;
import dev.baton.ledger.audit.AuditQuery;
import io.vertx.core.Future;

/**
 * The audit trail. Entries are appended and read; there is no way to change or remove one, and the
 * embedded server refuses it to everybody.
 */
public interface Audit {

  /**
   * Appends an entry; while the store is away, to a journal on disk. What is to be audited goes on
   * only when this has completed.
   */
  Future<Void> append(AuditEntry entry);

  /** Fails with {@link StoreUnavailableException} while the store is away. */
  Future<AuditPage> page(AuditQuery query);
}
