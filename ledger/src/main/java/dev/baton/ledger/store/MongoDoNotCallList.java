package dev.baton.ledger.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.baton.ledger.consent.DoNotCall;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The do-not-call list in the database, a document an entry, by its key. */
final class MongoDoNotCallList implements DoNotCallList {

  private static final String ID = "_id";
  private static final String REASON = "reason";
  private static final String BY = "by";
  private static final String AT = "at";
  private static final String CALL = "callId";

  private final Reach reach;
  private final MongoCollection<Document> list;

  MongoDoNotCallList(Reach reach, MongoDatabase database) {
    this.reach = reach;
    list = database.getCollection(Collections.DO_NOT_CALL);
  }

  @Override
  public Future<DoNotCall> add(DoNotCall entry) {
    return reach.ask(
        () ->
            entry(
                list.findOneAndUpdate(
                    new Document(ID, entry.key()),
                    whereNew(entry),
                    new FindOneAndUpdateOptions()
                        .upsert(true)
                        .returnDocument(ReturnDocument.AFTER))));
  }

  @Override
  public Future<Integer> addAll(List<DoNotCall> entries) {
    if (entries.isEmpty()) {
      return Future.succeededFuture(0);
    }
    var writes =
        entries.stream()
            .map(
                entry ->
                    new UpdateOneModel<Document>(
                        new Document(ID, entry.key()),
                        whereNew(entry),
                        new UpdateOptions().upsert(true)))
            .toList();
    return reach.ask(() -> list.bulkWrite(writes).getUpserts().size());
  }

  @Override
  public Future<Optional<DoNotCall>> lift(String key) {
    return reach.ask(
        () ->
            Optional.ofNullable(list.findOneAndDelete(new Document(ID, key)))
                .map(MongoDoNotCallList::entry));
  }

  @Override
  public Future<List<DoNotCall>> of(Collection<String> keys) {
    return reach.ask(
        () -> entries(list.find(new Document(ID, new Document("$in", List.copyOf(keys))))));
  }

  @Override
  public Future<List<DoNotCall>> page(String after, int limit) {
    return reach.ask(
        () ->
            entries(
                list.find(new Document(ID, new Document("$gt", after)))
                    .sort(new Document(ID, 1))
                    .limit(limit)));
  }

  private static List<DoNotCall> entries(Iterable<Document> documents) {
    var found = new ArrayList<DoNotCall>();
    documents.forEach(document -> found.add(entry(document)));
    return found;
  }

  private static Document whereNew(DoNotCall entry) {
    return new Document(
        "$setOnInsert",
        new Document(REASON, entry.reason())
            .append(BY, entry.by())
            .append(AT, Date.from(entry.at()))
            .append(CALL, entry.callId()));
  }

  private static DoNotCall entry(Document document) {
    return new DoNotCall(
        document.getString(ID),
        document.getString(REASON),
        document.getString(BY),
        document.getDate(AT).toInstant(),
        document.getString(CALL));
  }
}
