package dev.baton.ledger.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.forgetting.Place;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final FindOneAndUpdateOptions REACHED =
      new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

  private final MongoCollection<Document> facts;
  private final MongoCollection<Document> spans;
  private final CorrectionDocuments corrections;

  FactDocuments(MongoDatabase database) {
    facts = database.getCollection(Collections.FACTS);
    spans = database.getCollection(Collections.FACT_SPANS);
    corrections = new CorrectionDocuments(spans);
  }

  /** Whether it was put; false where the call's facts are deleted. */
  boolean put(Utterance utterance) {
    var field = field(UTTERANCES, utterance.id());
    return set(utterance.callId(), utterance.startMs(), Map.of(field, document(utterance)));
  }

  /** As {@link #put}. */
  boolean change(String callId, List<Insight> put, List<Insight> retracted) {
    var byBucket = new HashMap<Integer, Map<String, Document>>();
    for (var insight : put) {
      byBucket
          .computeIfAbsent(bucket(insight.startMs()), bucket -> new HashMap<>())
          .put(field(INSIGHTS, insight.id()), document(insight));
    }
    boolean kept = true;
    for (var bucket : byBucket.entrySet()) {
      kept &= set(callId, (long) bucket.getKey() * BUCKET_MS, bucket.getValue());
    }
    for (var insight : retracted) {
      facts.updateOne(
          new Document(ID, key(callId, bucket(insight.startMs()))),
          new Document("$unset", new Document(field(INSIGHTS, insight.id()), "")));
    }
    return kept;
  }

  private boolean set(String callId, long startMs, Map<String, Document> fields) {
    int bucket = bucket(startMs);
    var span = new Document(ID, callId);
    var reach = new Document("$max", new Document(BUCKETS, bucket + 1));
    if (isDeleted(spans.findOneAndUpdate(span, reach, REACHED))) {
      spans.updateOne(span, new Document("$unset", new Document(BUCKETS, "")));
      return false;
    }
    facts.updateOne(
        new Document(ID, key(callId, bucket)),
        new Document("$set", new Document(new HashMap<>(fields))),
        UPSERT);
    // Whoever deleted the call's facts meanwhile may have looked for this one too early.
    boolean deleted = isDeleted(spans.find(span).first());
    if (deleted) {
      facts.deleteOne(new Document(ID, key(callId, bucket)));
    }
    return !deleted;
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
