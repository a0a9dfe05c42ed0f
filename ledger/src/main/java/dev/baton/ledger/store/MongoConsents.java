package dev.baton.ledger.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.consent.Consent;
import dev.baton.ledger.forgetting.Place;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** Consents in the database, a document a person. */
final class MongoConsents implements Consents, Place {

  private static final String ID = "_id";
  private static final String CONSENTS = "consents";
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final Reach reach;
  private final MongoCollection<Document> consents;

  MongoConsents(Reach reach, MongoDatabase database) {
    this.reach = reach;
    consents = database.getCollection(Collections.CONSENTS);
  }

  @Override
  public Future<Void> add(String personId, Consent consent) {
    var more = new Document(CONSENTS, new Document(Json.map(consent)));
    return reach.tell(
        () ->
            consents.updateOne(
                new Document(ID, personId), new Document("$addToSet", more), UPSERT));
  }

  @Override
  public Future<List<Consent>> of(String personId) {
    return reach.ask(
        () -> {
          var person = consents.find(new Document(ID, personId)).first();
          return person == null
              ? List.of()
              : person.getList(CONSENTS, Document.class).stream()
                  .map(one -> Json.record(one, Consent.class))
                  .sorted(Comparator.comparing(Consent::at))
                  .toList();
        });
  }

  @Override
  public Set<String> collections() {
    return Set.of(Collections.CONSENTS);
  }

  /** What somebody agreed to holds beyond the call in which they did. */
  @Override
  public void forgetCall(String callId) {}

  @Override
  public void forgetPerson(String personId) {
    consents.deleteOne(new Document(ID, personId));
  }

  @Override
  public Future<Void> forget(String personId) {
    return reach.tell(() -> consents.deleteOne(new Document(ID, personId)));
  }
}
