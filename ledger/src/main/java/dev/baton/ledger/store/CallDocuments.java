package dev.baton.ledger.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.forgetting.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** Calls in the database, a document each. Blocks. */
final class CallDocuments implements Place {

  private static final String ID = "_id";
  private static final String VERSION = "version";
  private static final String STARTED_AT = "startedAt";
  private static final String OPEN = "open";
  private static final String CALL = "call";
  static final String PERSON = "call.parties.personId";
  static final String PERSON_NUMBER = "call.parties.number";

  static final String COLLEAGUE = "call.parties.colleague";
  static final String COMPANY = "call.parties.companyId";

  private final MongoCollection<Document> calls;
  private final TeamDocuments teams;

  /**
   * @param teams is told who has calls with whom
   */
  CallDocuments(MongoDatabase database, TeamDocuments teams) {
    calls = database.getCollection(Collections.CALLS);
    this.teams = teams;
  }

  /** Whether it is new; a call that is there is left as it is. */
  boolean insert(Call call) {
    teams.join(call);
    try {
      calls.insertOne(document(call));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /** Puts a changed call in the place of the version before it; false where that is another one. */
  boolean replace(Call changed) {
    teams.join(changed);
    var before = new Document(ID, changed.id()).append(VERSION, changed.version() - 1);
    return calls.replaceOne(before, document(changed)).getMatchedCount() == 1;
  }

  /**
   * Puts a call that was changed while the database was away. Where it was changed there as well,
   * the version that counts more changes stays.
   */
  void catchUp(Call call) {
    boolean done = insert(call);
    while (!done) {
      long there = find(call.id()).orElseThrow().version();
      var before = new Document(ID, call.id()).append(VERSION, there);
      done =
          there >= call.version()
              || calls.replaceOne(before, document(call)).getMatchedCount() == 1;
    }
  }

  Optional<Call> find(String callId) {
    return Optional.ofNullable(calls.find(new Document(ID, callId)).first())
        .map(CallDocuments::call);
  }

  List<Call> newest(CallScope scope, Instant before, int limit) {
    return list(
        calls
            .find(in(scope).append(STARTED_AT, new Document("$lt", Date.from(before))))
            .sort(new Document(STARTED_AT, -1).append(ID, -1))
            .limit(limit));
  }

  private static Document in(CallScope scope) {
    if (scope.all()) {
      return new Document();
    }
    var parts = new ArrayList<Document>();
    parts.add(new Document(COLLEAGUE, scope.colleague()));
    if (!scope.companies().isEmpty()) {
      parts.add(new Document(COMPANY, new Document("$in", List.copyOf(scope.companies()))));
    }
    if (!scope.handed().isEmpty()) {
      parts.add(new Document(ID, new Document("$in", List.copyOf(scope.handed()))));
    }
    if (scope.untaken()) {
      parts.add(new Document(COLLEAGUE, null));
    }
    return new Document("$or", parts);
  }

  List<Call> open() {
    return list(calls.find(new Document(OPEN, true)));
  }

  @Override
  public Set<String> collections() {
    return Set.of(Collections.CALLS);
  }

  @Override
  public void forgetCall(String callId) {
    calls.deleteOne(new Document(ID, callId));
  }

  /**
   * Every call with this person, or at this number, once.
   *
   * @param number null where it is not known
   */
  Collection<Call> with(String personId, String number) {
    var found = new LinkedHashMap<String, Call>();
    list(calls.find(new Document(PERSON, personId))).forEach(call -> found.put(call.id(), call));
    if (number != null) {
      list(calls.find(new Document(PERSON_NUMBER, number)))
          .forEach(call -> found.put(call.id(), call));
    }
    return found.values();
  }

  private static List<Call> list(Iterable<Document> documents) {
    var found = new ArrayList<Call>();
    documents.forEach(document -> found.add(call(document)));
    return found;
  }

  private static Document document(Call call) {
    return new Document(ID, call.id())
        .append(VERSION, call.version())
        .append(STARTED_AT, Date.from(call.progress().startedAt()))
        .append(OPEN, call.progress().state() != CallState.ENDED)
        .append(CALL, new Document(Json.map(call)));
  }

  private static Call call(Document document) {
    return Json.record(document.get(CALL, Document.class), Call.class);
  }
}
