package dev.baton.ledger.store;

import dev.baton.ledger.forgetting.Tombstones;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.bson.Document;

/** Takes back, in a store that was restored, what must not be again as it was. */
record AfterRestore(Database database, MongoAccounts accounts, Erasing erasing) {

  /**
   * Signs everybody out, as sessions that were closed would be open again, lets no link set a
   * password again, and deletes again what was deleted meanwhile. Blocks.
   *
   * @param tombstones as they are in the database that was restored over
   */
  void settle(List<Document> tombstones) {
    database.mongo().getCollection(Collections.SESSIONS).deleteMany(new Document());
    accounts.forgetResets();
    erasing.again(database.mongo().getCollection(Tombstones.COLLECTION), tombstones);
    try {
      database.compact();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
