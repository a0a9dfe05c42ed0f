package dev.baton.ledger.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import dev.baton.ledger.audit.AuditTrail;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/**
 * A backend that answers a command that may have written only after a commit, and to which the
 * audit trail can only be added.
 */
final class DurableBackend extends H2Backend {

  private static final Set<String> READS =
      Set.of(
          "find",
          "getmore",
          "count",
          "distinct",
          "killcursors",
          "ping",
          "hello",
          "ismaster",
          "buildinfo",
          "listcollections",
          "listindexes",
          "getparameter",
          "endsessions");

  /** Those that could change or remove what a collection has. */
  private static final Set<String> CHANGES =
      Set.of("update", "delete", "findandmodify", "drop", "renamecollection", "dropdatabase");

  private static final int UNAUTHORIZED = 13;

  private static final long NOTHING_TO_COMMIT = -1;

  private final GroupCommit commit;

  DurableBackend(MVStore store) {
    super(store);
    commit = new GroupCommit(() -> commit(store));
  }

  /**
   * Returns once everything written so far is in the file. Where nothing is left to commit, the
   * store may be writing what it took by itself, or be closed: its own commit says neither.
   *
   * @throws org.h2.mvstore.MVStoreException when the store is closed, or cannot write
   */
  static void commit(MVStore store) {
    if (store.commit() == NOTHING_TO_COMMIT) {
      store.executeFilestoreOperation(() -> {});
    }
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    if (changesAudit(message)) {
      return new Document("ok", 0.0)
          .append("code", UNAUTHORIZED)
          .append("codeName", "Unauthorized")
          .append("errmsg", "the audit trail cannot be changed or removed");
    }
    var reply = super.handleMessage(message);
    if (!READS.contains(command(message))) {
      commit.await();
    }
    return reply;
  }

  private static boolean changesAudit(MongoMessage message) {
    String command = command(message);
    String named = String.valueOf(message.getDocument().values().iterator().next());
    boolean audit =
        named.equals(AuditTrail.COLLECTION) || named.endsWith("." + AuditTrail.COLLECTION);
    return CHANGES.contains(command) && (audit || command.equals("dropdatabase"));
  }

  private static String command(MongoMessage message) {
    return message.getDocument().keySet().iterator().next().toLowerCase(Locale.ROOT);
  }
}
