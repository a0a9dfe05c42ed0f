package dev.baton.ledger.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.baton.ledger.team.ApiKey;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** Programs' keys in the database; there are never many. */
final class MongoApiKeys implements ApiKeys {

  private static final String ID = "_id";
  private static final String NAME = "name";
  private static final String TOKEN_HASH = "tokenHash";
  private static final String SCOPES = "scopes";
  private static final String MADE_AT = "madeAt";
  private static final String MADE_BY = "madeBy";
  private static final String LAST_USED_ON = "lastUsedOn";

  private static final int MOST_SEEN = 1_000;

  private final Reach reach;
  private final LastSeen<ApiKey> seen = new LastSeen<>(MOST_SEEN);
  private final MongoCollection<Document> keys;

  MongoApiKeys(Reach reach, MongoDatabase database) {
    this.reach = reach;
    keys = database.getCollection(Collections.API_KEYS);
  }

  @Override
  public Future<Void> add(ApiKey key) {
    var document =
        new Document(ID, key.id())
            .append(NAME, key.name())
            .append(TOKEN_HASH, key.tokenHash())
            .append(SCOPES, key.scopes().stream().sorted().toList())
            .append(MADE_AT, Date.from(key.madeAt()))
            .append(MADE_BY, key.madeBy());
    return reach.tell(() -> keys.insertOne(document));
  }

  @Override
  public Future<Optional<ApiKey>> find(String id) {
    return reach.ask(
        () -> {
          var found = Optional.ofNullable(keys.find(new Document(ID, id)).first());
          var key = found.map(MongoApiKeys::key);
          key.ifPresentOrElse(one -> seen.put(id, one), () -> seen.remove(id));
          return key;
        },
        () -> Optional.of(seen.get(id).orElseThrow(reach::refusal)));
  }

  @Override
  public Future<List<ApiKey>> all() {
    return reach.ask(
        () -> {
          var found = new ArrayList<ApiKey>();
          keys.find().sort(new Document(ID, 1)).forEach(one -> found.add(key(one)));
          return found;
        });
  }

  @Override
  public Future<Boolean> used(String id, LocalDate day) {
    var before = new Document(ID, id).append(LAST_USED_ON, new Document("$ne", day.toString()));
    var now = new Document("$set", new Document(LAST_USED_ON, day.toString()));
    return reach.ask(() -> keys.updateOne(before, now).getMatchedCount() == 1);
  }

  @Override
  public Future<Boolean> revoke(String id) {
    return reach.ask(
        () -> {
          seen.remove(id);
          return keys.deleteOne(new Document(ID, id)).getDeletedCount() == 1;
        });
  }

  private static ApiKey key(Document document) {
    return new ApiKey(
        document.getString(ID),
        document.getString(NAME),
        document.getString(TOKEN_HASH),
        Set.copyOf(document.getList(SCOPES, String.class)),
        document.getDate(MADE_AT).toInstant(),
        document.getString(MADE_BY),
        Optional.ofNullable(document.getString(LAST_USED_ON)).map(LocalDate::parse).orElse(null));
  }
}
