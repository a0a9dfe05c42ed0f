package dev.baton.ledger.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.call.Parties;
import dev.baton.ledger.forgetting.Place;
import dev.baton.ledger.forgetting.Tombstones;
import dev.baton.ledger.recall.CallRecall;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/**
 * What calls left behind: a document for each call, and one for each person and company with the
 * ids of their calls, so that both are read by key.
 */
final class MongoRecalls implements Recalls, Place {

  private static final String ID = "_id";
  private static final String CALLS = "calls";
  private static final String CUSTOMERS = "customers";
  private static final String RECALL = "recall";
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final Reach reach;
  private final Tombstones tombstones;
  private final MongoCollection<Document> recalls;
  private final MongoCollection<Document> customers;

  MongoRecalls(Reach reach, MongoDatabase database, Tombstones tombstones) {
    this.reach = reach;
    this.tombstones = tombstones;
    recalls = database.getCollection(Collections.RECALLS);
    customers = database.getCollection(Collections.CUSTOMER_CALLS);
  }

  @Override
  public Future<List<String>> join(String callId, Parties parties) {
    var keys = keys(parties);
    if (keys.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    return reach.ask(
        () -> {
          if (tombstones.isForgotten(callId)) {
            return List.of();
          }
          add(recalls, callId, CUSTOMERS, keys);
          keys.forEach(key -> add(customers, key, CALLS, List.of(callId)));
          var others = new LinkedHashSet<String>();
          customers
              .find(in(keys))
              .forEach(customer -> others.addAll(customer.getList(CALLS, String.class)));
          others.remove(callId);
          var all = List.copyOf(others);
          return all.subList(Math.max(0, all.size() - MOST), all.size());
        });
  }

  private static List<String> keys(Parties parties) {
    var keys = new ArrayList<String>();
    if (parties.personId() != null) {
      keys.add(person(parties.personId()));
    }
    if (parties.companyId() != null) {
      keys.add("company/" + parties.companyId());
    }
    return keys;
  }

  private static String person(String id) {
    return "person/" + id;
  }

  private static void add(
      MongoCollection<Document> to, String id, String field, List<String> values) {
    var more = new Document(field, new Document("$each", values));
    to.updateOne(new Document(ID, id), new Document("$addToSet", more), UPSERT);
  }

  private static Document in(Collection<String> ids) {
    return new Document(ID, new Document("$in", List.copyOf(ids)));
  }

  @Override
  public Future<Void> keep(CallRecall recall) {
    return reach.tell(
        () -> {
          if (!tombstones.isForgotten(recall.callId())) {
            recalls.updateOne(
                new Document(ID, recall.callId()),
                new Document("$set", new Document(RECALL, new Document(Json.map(recall)))),
                UPSERT);
          }
        });
  }

  @Override
  public Future<List<CallRecall>> of(Collection<String> callIds) {
    return reach.ask(
        () -> {
          var found = new ArrayList<CallRecall>();
          for (var document : recalls.find(in(callIds))) {
            var recall = document.get(RECALL, Document.class);
            if (recall != null) {
              found.add(Json.record(recall, CallRecall.class));
            }
          }
          return found;
        });
  }

  @Override
  public Set<String> collections() {
    return Set.of(Collections.RECALLS, Collections.CUSTOMER_CALLS);
  }

  @Override
  public void forgetCall(String callId) {
    var byId = new Document(ID, callId);
    var kept = recalls.find(byId).first();
    if (kept == null) {
      return;
    }
    var of = kept.getList(CUSTOMERS, String.class);
    if (of != null) {
      for (String customer : of) {
        customers.updateOne(
            new Document(ID, customer), new Document("$pull", new Document(CALLS, callId)));
      }
    }
    recalls.deleteOne(byId);
  }

  @Override
  public void forgetText(String callId) {
    recalls.updateOne(new Document(ID, callId), new Document("$unset", new Document(RECALL, "")));
  }

  @Override
  public void forgetPerson(String personId) {
    customers.deleteOne(new Document(ID, person(personId)));
  }
}
