package dev.baton.ledger.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import dev.baton.ledger.call.Call;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;

/** Who works with which companies, in the database; all of it is in the key. Blocks. */
final class TeamDocuments {

  private static final String ID = "_id";

  /** In no account's name. */
  private static final char BETWEEN = '/';

  private static final int MOST_SEEN = 10_000;

  private final MongoCollection<Document> teams;
  private final LastSeen<Boolean> joined = new LastSeen<>(MOST_SEEN);

  TeamDocuments(MongoDatabase database) {
    teams = database.getCollection(Collections.CUSTOMER_TEAMS);
  }

  /** Notes who has a call with whom, once both are known. */
  void join(Call call) {
    var parties = call.parties();
    if (parties.colleague() != null && parties.companyId() != null) {
      join(parties.companyId(), parties.colleague());
    }
  }

  void join(String companyId, String account) {
    String key = key(companyId, account);
    if (joined.get(key).isEmpty()) {
      teams.updateOne(
          new Document(ID, key),
          new Document("$setOnInsert", new Document("companyId", companyId)),
          new UpdateOptions().upsert(true));
      joined.put(key, true);
    }
  }

  Set<String> companies(String account) {
    var range =
        new Document("$gte", key("", account)).append("$lt", account + (char) (BETWEEN + 1));
    var found = new HashSet<String>();
    teams.find(new Document(ID, range)).forEach(one -> found.add(one.getString("companyId")));
    return found;
  }

  boolean has(String companyId, String account) {
    return teams.find(new Document(ID, key(companyId, account))).first() != null;
  }

  private static String key(String companyId, String account) {
    return account + BETWEEN + companyId;
  }
}
