package dev.baton.ledger.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.forgetting.Place;
import dev.baton.ledger.insight.Correction;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Facts in the database: a document for each minute of a call, in which a fact is a field named by
 * its id, so that putting it again changes nothing. How many minutes there are is a document of its
 * own, written first, so that all are read by {@code _id}. It says, too, that a call's facts are
 * deleted: they stay so, whoever still puts some. Blocks.
 */
final class FactDocuments implements Place {

  private static final String ID = "_id";
  private static final String UTTERANCES = "utterances";
  private static final String INSIGHTS = "insights";
  private static final String BUCKETS = "buckets";
  static final String DELETED = "deleted";
  private static final int BUCKET_MS = 60_000;

  /** Facts after 24 h, which no call lasts, share the last bucket. */
  private static final int MOST_BUCKETS = 24 * 60;

  private static final int MOST_SEEN = 10_000;

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final Predicate<String> forgotten;
  private final MongoCollection<Document> facts;
  private final MongoCollection<Document> spans;
  private final CorrectionDocuments corrections;

  /** The last minute that the calls' documents are known to reach. */
  private final LastSeen<Integer> reached = new LastSeen<>(MOST_SEEN);

  /**
   * @param forgotten whether a call was deleted; blocks, asking the database
   */
  FactDocuments(MongoDatabase database, Predicate<String> forgotten) {
    this.forgotten = forgotten;
    facts = database.getCollection(Collections.FACTS);
    spans = database.getCollection(Collections.FACT_SPANS);
    corrections = new CorrectionDocuments(spans);
  }

  /** Whether it was put; false where the call's facts are deleted. */
  boolean put(Utterance utterance) {
    var fields = Map.of(field(UTTERANCES, utterance.id()), document(utterance));
    return set(utterance.callId(), Map.of(bucket(utterance.startMs()), fields)).isPresent();
  }

  /** What people said of the call's insights so far; empty where the call's facts are deleted. */
  Optional<List<Correction>> change(String callId, List<Insight> put, List<Insight> retracted) {
    var byBucket = new HashMap<Integer, Map<String, Document>>();
    for (var insight : put) {
      byBucket
          .computeIfAbsent(bucket(insight.startMs()), bucket -> new HashMap<>())
          .put(field(INSIGHTS, insight.id()), document(insight));
    }
    var said = set(callId, byBucket);
    for (var insight : retracted) {
      facts.updateOne(
          new Document(ID, key(callId, bucket(insight.startMs()))),
          new Document("$unset", new Document(field(INSIGHTS, insight.id()), "")));
    }
    return said;
  }

  private Optional<List<Correction>> set(
      String callId, Map<Integer, Map<String, Document>> byBucket) {
    int last = byBucket.keySet().stream().reduce(-1, Math::max);
    if (last >= 0 && !reach(callId, last)) {
      return Optional.empty();
    }
    byBucket.forEach(
        (bucket, fields) ->
            facts.updateOne(
                new Document(ID, key(callId, bucket)),
                new Document("$set", new Document(new HashMap<>(fields))),
                UPSERT));
    // Whoever deleted the call's facts meanwhile may have looked for these too early.
    var span = spans.find(new Document(ID, callId)).first();
    if (isDeleted(span)) {
      reached.remove(callId);
      var keys = byBucket.keySet().stream().map(bucket -> key(callId, bucket)).toList();
      facts.deleteMany(new Document(ID, new Document("$in", keys)));
      return Optional.empty();
    }
    return Optional.of(CorrectionDocuments.in(span));
  }

  /**
   * Has the call's minutes reach this one. Once they do they stay so, but for a deletion: it is
   * asked for after each change, so nothing is asked here again. A call that has none here may be a
   * deleted one, and gets none then.
   *
   * @return false where the call, or its facts, are deleted
   */
  private boolean reach(String callId, int bucket) {
    var known = reached.get(callId);
    if (known.isPresent() && known.get() >= bucket) {
      return true;
    }
    if (known.isEmpty() && forgotten.test(callId)) {
      return false;
    }
    var span = new Document(ID, callId);
    var reach = new Document("$max", new Document(BUCKETS, bucket + 1));
    var options =
        new FindOneAndUpdateOptions().upsert(known.isEmpty()).returnDocument(ReturnDocument.AFTER);
    if (isDeleted(spans.findOneAndUpdate(span, reach, options))) {
      reached.remove(callId);
      spans.updateOne(span, new Document("$unset", new Document(BUCKETS, "")));
      return false;
    }
    reached.put(callId, bucket);
    return true;
  }

  /** A span that is gone is one of a call that is gone. */
  private static boolean isDeleted(Document span) {
    return span == null || span.getBoolean(DELETED, false);
  }

  private List<String> keys(String callId) {
    var span = spans.find(new Document(ID, callId)).first();
    int buckets = span == null ? 0 : span.getInteger(BUCKETS, 0);
    return IntStream.range(0, buckets).mapToObj(bucket -> key(callId, bucket)).toList();
  }

  /** All facts of a call, in no order. */
  CallFacts of(String callId) {
    var utterances = new ArrayList<Utterance>();
    var insights = new ArrayList<Insight>();
    for (var bucket : facts.find(new Document(ID, new Document("$in", keys(callId))))) {
      read(bucket, UTTERANCES, Utterance.class, utterances);
      read(bucket, INSIGHTS, Insight.class, insights);
    }
    return new CallFacts(utterances, insights, corrections.of(callId), Set.of());
  }

  CorrectionDocuments corrections() {
    return corrections;
  }

  /** Whether there is anything of the call. */
  boolean any(String callId) {
    return !keys(callId).isEmpty();
  }

  @Override
  public Set<String> collections() {
    return Set.of(Collections.FACTS, Collections.FACT_SPANS);
  }

  @Override
  public void forgetCall(String callId) {
    forgetText(callId);
    spans.deleteOne(new Document(ID, callId));
  }

  /** For ever: what is put later, or at the same time, does not stay. */
  @Override
  public void forgetText(String callId) {
    reached.remove(callId);
    var span = new Document(ID, callId);
    spans.updateOne(span, new Document("$set", new Document(DELETED, true)), UPSERT);
    corrections.forget(callId);
    facts.deleteMany(new Document(ID, new Document("$in", keys(callId))));
    spans.updateOne(span, new Document("$unset", new Document(BUCKETS, "")));
  }

  private static <T> void read(Document bucket, String kind, Class<T> type, List<T> into) {
    var fields = bucket.get(kind, Document.class);
    if (fields != null) {
      fields.values().forEach(value -> into.add(Json.record((Document) value, type)));
    }
  }

  private static Document document(Object fact) {
    return new Document(Json.map(fact));
  }

  private static int bucket(long startMs) {
    return (int) Math.max(0, Math.min(startMs / BUCKET_MS, MOST_BUCKETS - 1));
  }

  private static String key(String callId, int bucket) {
    return callId + "/" + bucket;
  }

  /** Ids come from outside; a dot or a dollar in a field's name would mean something else. */
  static String field(String kind, String id) {
    String safe =
        id.replace("%", "%25").replace(".", "%2E").replace("$", "%24").replace("\0", "%00");
    return kind + "." + safe;
  }
}
