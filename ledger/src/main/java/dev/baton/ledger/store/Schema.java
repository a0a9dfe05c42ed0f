package dev.baton.ledger.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * The store's schema version. A store that an older Baton wrote is migrated forward, step by step;
 * one that a newer Baton wrote is refused. Steps are safe to repeat: two nodes may start at once.
 */
final class Schema {

  /** Step {@code i} takes the store from version {@code i + 1} to {@code i + 2}. */
  private static final List<Consumer<MongoDatabase>> STEPS = List.of();

  private static final String ID = "_id";
  private static final String SCHEMA = "schema";
  private static final String VERSION = "version";
  private static final int FIRST = 1;

  private Schema() {}

  static void migrate(Database database) {
    migrate(database, STEPS);
  }

  static void migrate(Database database, List<Consumer<MongoDatabase>> steps) {
    var meta = database.mongo().getCollection(Collections.META);
    int newest = FIRST + steps.size();
    for (int version = version(meta, newest); version != newest; version = version(meta, newest)) {
      if (version > newest) {
        throw new StoreUnavailableException(
            "the store at %s was written by a newer Baton (schema %d, this one knows %d): start that one"
                .formatted(database.place(), version, newest),
            null);
      }
      steps.get(version - FIRST).accept(database.mongo());
      meta.updateOne(
          new Document(ID, SCHEMA).append(VERSION, version),
          new Document("$set", new Document(VERSION, version + 1)));
    }
  }

  /** The store's version; a new store has the newest one from the start. */
  private static int version(MongoCollection<Document> meta, int newest) {
    meta.updateOne(
        new Document(ID, SCHEMA),
        new Document("$setOnInsert", new Document(VERSION, newest)),
        new UpdateOptions().upsert(true));
    return meta.find(new Document(ID, SCHEMA)).first().getInteger(VERSION);
  }
}
