package dev.baton.ledger.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import dev.baton.ledger.job.JobDocuments;
import java.util.List;
import org.bson.Document;

/**
 * Every index besides {@code _id}. The embedded server keeps the unique ones only and scans for the
 * rest; a test holds every query that the product sends against this list.
 */
final class Indexes {

  private Indexes() {}

  /**
   * @param keys fields and directions, as the server takes them
   */
  record Index(String collection, Document keys, boolean unique) {}

  static List<Index> all() {
    return List.of(
        new Index(Collections.CALLS, new Document("startedAt", -1).append("_id", -1), false),
        new Index(Collections.CALLS, new Document("open", 1), false),
        new Index(Collections.CALLS, newestBy(CallDocuments.COLLEAGUE), false),
        new Index(Collections.CALLS, newestBy(CallDocuments.COMPANY), false),
        new Index(Collections.CALLS, new Document(CallDocuments.PERSON, 1), false),
        new Index(Collections.CALLS, new Document(CallDocuments.PERSON_NUMBER, 1), false),
        new Index(Collections.PEOPLE, new Document("number", 1), true),
        new Index(Collections.SESSIONS, new Document("account", 1), false),
        new Index(Collections.PEOPLE, new Document("companyId", 1), false),
        new Index(Collections.SESSIONS, new Document("expiresAt", 1), false),
        new Index(Collections.RATE_LIMITS, new Document("emptyAt", 1), false),
        new Index(Collections.KNOWN_BROWSERS, new Document("expiresAt", 1), false),
        new Index(
            Collections.HANDOFFS,
            new Document(MongoHandoffs.TO, 1).append(MongoHandoffs.AT, -1).append("_id", -1),
            false),
        new Index(
            Collections.HANDOFFS,
            new Document(MongoHandoffs.FROM, 1).append(MongoHandoffs.AT, -1).append("_id", -1),
            false),
        new Index(JobDocuments.COLLECTION, new Document(JobDocuments.NEXT_AT, 1), false));
  }

  private static Document newestBy(String field) {
    return new Document(field, 1).append("startedAt", -1).append("_id", -1);
  }

  /** Makes those that are not there. */
  static void make(MongoDatabase database) {
    for (var index : all()) {
      database
          .getCollection(index.collection())
          .createIndex(index.keys(), new IndexOptions().unique(index.unique()));
    }
  }
}
