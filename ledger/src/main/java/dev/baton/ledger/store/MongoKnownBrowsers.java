package dev.baton.ledger.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** Known browsers in the database; expired ones go when another is put. */
final class MongoKnownBrowsers implements KnownBrowsers {

  private static final String ID = "_id";
  private static final String EXPIRES_AT = "expiresAt";

  private final Reach reach;
  private final MongoCollection<Document> browsers;

  MongoKnownBrowsers(Reach reach, MongoDatabase database) {
    this.reach = reach;
    browsers = database.getCollection(Collections.KNOWN_BROWSERS);
  }

  @Override
  public Future<Void> put(String tokenHash, Instant until) {
    var document = new Document(ID, tokenHash).append(EXPIRES_AT, Date.from(until));
    return reach.tell(
        () -> {
          var past = new Document("$lt", Date.from(Instant.now()));
          browsers.deleteMany(new Document(EXPIRES_AT, past));
          browsers.replaceOne(
              new Document(ID, tokenHash), document, new ReplaceOptions().upsert(true));
        });
  }

  @Override
  public Future<Boolean> knows(String tokenHash) {
    return reach.ask(
        () -> {
          var found = browsers.find(new Document(ID, tokenHash)).first();
          return found != null && found.getDate(EXPIRES_AT).toInstant().isAfter(Instant.now());
        });
  }
}
