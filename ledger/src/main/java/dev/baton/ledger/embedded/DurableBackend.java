package dev.baton.ledger.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** A backend that answers a command that may have written only after a commit. */
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
    var reply = super.handleMessage(message);
    if (mayWrite(message)) {
      commit.await();
    }
    return reply;
  }

  private static boolean mayWrite(MongoMessage message) {
    String command = message.getDocument().keySet().iterator().next();
    return !READS.contains(command.toLowerCase(Locale.ROOT));
  }
}
