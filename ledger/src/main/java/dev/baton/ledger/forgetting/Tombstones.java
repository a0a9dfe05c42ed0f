package dev.baton.ledger.forgetting;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Tombstones in the database; none is ever removed. Blocks. */
public final class Tombstones {

  public static final String COLLECTION = "tombstones";

  private static final String ID = "_id";
  private static final String AT = "at";
  private static final String WHO = "who";
  private static final String WHY = "why";
  private static final String DONE_AT = "doneAt";

  private final MongoCollection<Document> tombstones;

  public Tombstones(MongoDatabase database) {
    tombstones = database.getCollection(COLLECTION);
  }

  /** Puts one; the first one stays. */
  public void put(Forgettable what, String who, Reason why) {
    var fields =
        new Document(AT, Date.from(Instant.now())).append(WHO, who).append(WHY, why.name());
    tombstones.updateOne(
        byKey(what), new Document("$setOnInsert", fields), new UpdateOptions().upsert(true));
  }

  public void done(Forgettable what) {
    tombstones.updateOne(
        byKey(what), new Document("$set", new Document(DONE_AT, Date.from(Instant.now()))));
  }

  public boolean isForgotten(String callId) {
    return tombstones.find(byKey(Forgettable.call(callId))).first() != null;
  }

  public Optional<Tombstone> find(Forgettable what) {
    return Optional.ofNullable(tombstones.find(byKey(what)).first())
        .map(
            document ->
                new Tombstone(
                    what,
                    document.getDate(AT).toInstant(),
                    document.getString(WHO),
                    Reason.valueOf(document.getString(WHY)),
                    Optional.ofNullable(document.getDate(DONE_AT))
                        .map(Date::toInstant)
                        .orElse(null)));
  }

  private static Document byKey(Forgettable what) {
    return new Document(ID, what.key());
  }
}
