package dev.baton.ledger.store;

import com.mongodb.client.MongoDatabase;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditPage;
import dev.baton.ledger.audit.AuditQuery;
import dev.baton.ledger.audit.AuditTrail;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.journal.Journals;
import io.vertx.core.Future;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audit trail in the database, and in a journal while that is away. */
final class MongoAudit implements Audit {

  private static final Logger LOG = LoggerFactory.getLogger(MongoAudit.class);

  /** Names the journal, and in the pool the thread; no call has this id. */
  private static final String KEY = "\0audit";

  private final StorePool pool;
  private final Reach reach;
  private final Outage outage;
  private final Journals journal;
  private final AuditTrail trail;

  /**
   * @param journal a folder of its own
   */
  MongoAudit(StorePool pool, Reach reach, Outage outage, Journals journal, MongoDatabase database) {
    this.pool = pool;
    this.reach = reach;
    this.outage = outage;
    this.journal = journal;
    this.trail = new AuditTrail(database);
  }

  @Override
  public Future<Void> append(AuditEntry entry) {
    return pool.ordered(
        KEY,
        () -> {
          if (!stored(entry)) {
            journal.append(KEY, Json.bytes(entry));
          }
          return null;
        });
  }

  private boolean stored(AuditEntry entry) {
    if (outage.away() || journal.has(KEY)) {
      return false;
    }
    try {
      trail.append(entry);
      return true;
    } catch (RuntimeException e) {
      if (!Outage.isSignOf(e)) {
        throw e;
      }
      outage.begin(e);
      return false;
    }
  }

  @Override
  public Future<AuditPage> page(AuditQuery query) {
    return reach.ask(() -> trail.page(query));
  }

  /** Stores what an outage left in the journal; does nothing where there is none. */
  void replay() {
    if (journal.has(KEY)) {
      pool.ordered(
              KEY,
              () -> {
                replayNow();
                return null;
              })
          .onFailure(e -> LOG.warn("audit entries wait in their journal", e));
    }
  }

  private void replayNow() {
    if (!journal.has(KEY) || outage.away()) {
      return;
    }
    var lines = journal.lines(KEY);
    var entries = lines.stream().map(MongoAudit::read).flatMap(Optional::stream).toList();
    trail.appendMissing(entries);
    boolean whole = entries.size() == lines.size();
    if (whole) {
      journal.remove(KEY);
    } else {
      journal.setAside(KEY);
    }
  }

  private static Optional<AuditEntry> read(byte[] line) {
    try {
      return Optional.of(Json.read(line, AuditEntry.class));
    } catch (IllegalArgumentException e) {
      LOG.error("a line of the audit journal cannot be read; its file is kept", e);
      return Optional.empty();
    }
  }
}
