package dev.baton.ledger.job;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/**
 * Jobs in the database, a document each, as long as they are to be done. {@code nextAt} is what the
 * runner looks by: when the job is due, or when its lease runs out, or when it is tried again.
 * Blocks.
 */
public final class JobDocuments {

  public static final String COLLECTION = "jobs";

  /** What the runner looks by; to be indexed. */
  public static final String NEXT_AT = "nextAt";

  private static final String ID = "_id";
  private static final String KIND = "kind";
  private static final String DUE_AT = "dueAt";
  private static final String INPUT = "input";
  private static final String ATTEMPTS = "attempts";
  private static final String LAST_ERROR = "lastError";
  private static final String PROGRESS = "progress";
  private static final String OWNER = "owner";
  private static final String FENCE = "fence";

  private static final int MOST_AT_ONCE = 50;
  private static final int LONGEST_TEXT = 300;

  private final MongoCollection<Document> jobs;

  public JobDocuments(MongoDatabase database) {
    jobs = database.getCollection(COLLECTION);
  }

  /** A job that this node may do until its lease runs out. */
  record Claim(Job job, long fence) {}

  /** Whether it is new; one with this key that is there is left as it is. */
  public boolean put(Job job) {
    var fields =
        new Document(KIND, job.kind())
            .append(DUE_AT, Date.from(job.dueAt()))
            .append(NEXT_AT, Date.from(job.dueAt()))
            .append(INPUT, pairs(job.input()))
            .append(ATTEMPTS, 0)
            .append(FENCE, 0L);
    var put =
        jobs.updateOne(
            byKey(job.key()), set("$setOnInsert", fields), new UpdateOptions().upsert(true));
    return put.getUpsertedId() != null;
  }

  public Optional<Job> find(String key) {
    return Optional.ofNullable(jobs.find(byKey(key)).first()).map(JobDocuments::job);
  }

  /** Takes a job back that nobody has begun; whether there was one. */
  public boolean cancel(String key) {
    var notBegun = byKey(key).append(ATTEMPTS, 0);
    return jobs.deleteOne(notBegun).getDeletedCount() == 1;
  }

  /** Makes a job due then that nobody has begun; whether there was one. */
  public boolean reschedule(String key, Instant at) {
    var due = new Document(DUE_AT, Date.from(at)).append(NEXT_AT, Date.from(at));
    return jobs.updateOne(byKey(key).append(ATTEMPTS, 0), set("$set", due)).getMatchedCount() == 1;
  }

  /** Keys of what could be done now, the longest due first. */
  List<String> due(Instant now, Set<String> kinds) {
    var keys = new ArrayList<String>();
    jobs.find(new Document(NEXT_AT, new Document("$lte", Date.from(now))))
        .sort(new Document(NEXT_AT, 1))
        .limit(MOST_AT_ONCE)
        .forEach(
            document -> {
              if (kinds.contains(document.getString(KIND))) {
                keys.add(document.getString(ID));
              }
            });
    return keys;
  }

  /**
   * Makes due what nodes that are gone had begun, without waiting for their leases to run out: for
   * whoever has the store alone.
   */
  public void takeOver(Instant now, Duration lease) {
    var begun = new ArrayList<Claim>();
    jobs.find(new Document(NEXT_AT, new Document("$lte", Date.from(now.plus(lease)))))
        .forEach(
            document -> {
              if (document.getString(OWNER) != null) {
                begun.add(new Claim(job(document), document.getLong(FENCE)));
              }
            });
    begun.forEach(claim -> renew(claim, now));
  }

  /** Takes the lease of a job that is due; empty where another node was faster. */
  Optional<Claim> claim(String key, String owner, Instant now, Duration lease) {
    var due = byKey(key).append(NEXT_AT, new Document("$lte", Date.from(now)));
    var taken =
        set("$set", new Document(NEXT_AT, Date.from(now.plus(lease))).append(OWNER, owner))
            .append("$inc", new Document(FENCE, 1L).append(ATTEMPTS, 1));
    var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    return Optional.ofNullable(jobs.findOneAndUpdate(due, taken, after))
        .map(document -> new Claim(job(document), document.getLong(FENCE)));
  }

  /** Holds the lease longer; false when it was lost. */
  boolean renew(Claim claim, Instant until) {
    return update(claim, new Document(NEXT_AT, Date.from(until)));
  }

  boolean tell(Claim claim, Instant until, String progress) {
    return update(
        claim, new Document(NEXT_AT, Date.from(until)).append(PROGRESS, shortened(progress)));
  }

  boolean done(Claim claim) {
    return jobs.deleteOne(byClaim(claim)).getDeletedCount() == 1;
  }

  boolean again(Claim claim, Instant at) {
    return update(
        claim,
        new Document(NEXT_AT, Date.from(at))
            .append(DUE_AT, Date.from(at))
            .append(OWNER, null)
            .append(ATTEMPTS, 0)
            .append(LAST_ERROR, null)
            .append(PROGRESS, null));
  }

  boolean failed(Claim claim, Instant retryAt, String error) {
    return update(
        claim,
        new Document(NEXT_AT, Date.from(retryAt))
            .append(OWNER, null)
            .append(LAST_ERROR, shortened(error)));
  }

  private boolean update(Claim claim, Document fields) {
    return jobs.updateOne(byClaim(claim), set("$set", fields)).getMatchedCount() == 1;
  }

  private static Document set(String operator, Document fields) {
    return new Document(operator, fields);
  }

  private static Document byKey(String key) {
    return new Document(ID, key);
  }

  private static Document byClaim(Claim claim) {
    return byKey(claim.job().key()).append(FENCE, claim.fence());
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }

  /** Names may hold what a field's name may not. */
  private static List<Document> pairs(Map<String, String> input) {
    return input.entrySet().stream()
        .map(pair -> new Document("name", pair.getKey()).append("value", pair.getValue()))
        .toList();
  }

  private static Job job(Document document) {
    var input = new LinkedHashMap<String, String>();
    document
        .getList(INPUT, Document.class)
        .forEach(pair -> input.put(pair.getString("name"), pair.getString("value")));
    return new Job(
        document.getString(ID),
        document.getString(KIND),
        document.getDate(DUE_AT).toInstant(),
        input,
        document.getInteger(ATTEMPTS),
        document.getString(LAST_ERROR),
        document.getString(PROGRESS),
        document.getString(OWNER) != null);
  }
}
