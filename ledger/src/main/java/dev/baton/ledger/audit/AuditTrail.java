package dev.baton.ledger.audit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.baton.ledger.bus.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.bson.Document;

/**
 * The trail in the database: a document an entry, whose {@code _id} is its place, counted from 1
 * without a gap. So the newest are found without an index, the same in every store, and one that
 * were missing would show. Documents are inserted and read, nothing else. Blocks; appending is for
 * one thread at a time.
 */
public final class AuditTrail {

  /** The embedded server refuses to change or remove what is in it. */
  public static final String COLLECTION = "audit";

  private static final String ID = "_id";
  private static final String ENTRY_ID = "entry";
  private static final String AT = "at";
  private static final String STORED_AT = "storedAt";
  private static final String WHO = "who";
  private static final String ACTION = "action";
  private static final String SUBJECT = "subject";
  private static final String CALL = "call";
  private static final String WHOLE = "whole";

  private static final int CHUNK = 500;

  /** What one page looks through at most; a fraction of a second. */
  private static final int MOST_LOOKED_THROUGH = 20_000;

  /** Nodes' clocks may differ by less. */
  private static final Duration CLOCKS = Duration.ofHours(1);

  /** Entries of other nodes among which one may be whose writing got no answer. */
  private static final int MAYBE_WRITTEN = 1_000;

  private final MongoCollection<Document> trail;
  private volatile long last;

  public AuditTrail(MongoDatabase database) {
    trail = database.getCollection(COLLECTION);
  }

  public void append(AuditEntry entry) {
    for (boolean done = false; !done; ) {
      done = insert(last + 1, entry);
      last = done ? last + 1 : lastFrom(last + 1);
    }
  }

  /** Appends those that are not there yet: a repetition may have been cut off in the middle. */
  public void appendMissing(List<AuditEntry> entries) {
    last = lastFrom(last);
    long far = Math.max(1, last - entries.size() - MAYBE_WRITTEN);
    Set<String> there = new HashSet<>();
    trail
        .find(new Document(ID, in(far, last)))
        .forEach(document -> there.add(document.getString(ENTRY_ID)));
    entries.stream().filter(entry -> !there.contains(entry.id())).forEach(this::append);
  }

  private boolean insert(long place, AuditEntry entry) {
    try {
      trail.insertOne(document(place, entry));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /** The last place that is taken, where {@code from} is, or is 0. */
  private long lastFrom(long from) {
    long taken = from;
    long step = 1;
    while (taken(taken + step)) {
      taken += step;
      step *= 2;
    }
    for (long free = taken + step; free - taken > 1; ) {
      long middle = (taken + free) / 2;
      if (taken(middle)) {
        taken = middle;
      } else {
        free = middle;
      }
    }
    return taken;
  }

  private boolean taken(long place) {
    return trail.find(new Document(ID, place)).first() != null;
  }

  public AuditPage page(AuditQuery query) {
    long newest = query.before() == null ? lastFrom(last) : query.before() - 1;
    long end = Math.max(0, newest - MOST_LOOKED_THROUGH);
    var found = new ArrayList<Document>();
    long low = newest + 1;
    while (low > end + 1 && found.size() <= query.limit() && !isBefore(query.from(), low)) {
      long high = low - 1;
      low = Math.max(end + 1, high - CHUNK + 1);
      found.addAll(chunk(query, low, high));
    }
    boolean cut = found.size() > query.limit();
    var shown = cut ? found.subList(0, query.limit()) : found;
    long reached = cut ? shown.get(shown.size() - 1).getLong(ID) : low;
    boolean over = !cut && (reached <= 1 || isBefore(query.from(), reached));
    return new AuditPage(
        shown.stream().map(AuditTrail::entry).toList(), over ? null : Long.valueOf(reached));
  }

  /** Whether everything at this place and before it was done before {@code from}. */
  private boolean isBefore(Instant from, long place) {
    if (from == null) {
      return false;
    }
    var there = trail.find(new Document(ID, place)).first();
    return there != null && there.getDate(STORED_AT).toInstant().isBefore(from.minus(CLOCKS));
  }

  private List<Document> chunk(AuditQuery query, long low, long high) {
    var filter = new Document(ID, in(low, high));
    if (query.who() != null) {
      filter.append(WHO, query.who());
    }
    if (query.action() != null) {
      filter.append(ACTION, query.action());
    }
    if (query.subjectId() != null) {
      filter.append(
          "$or",
          List.of(new Document(SUBJECT, query.subjectId()), new Document(CALL, query.subjectId())));
    }
    var at = new Document();
    if (query.from() != null) {
      at.append("$gte", Date.from(query.from()));
    }
    if (query.to() != null) {
      at.append("$lt", Date.from(query.to()));
    }
    if (!at.isEmpty()) {
      filter.append(AT, at);
    }
    var found = trail.find(filter).into(new ArrayList<>());
    found.sort(Comparator.comparing((Document document) -> document.getLong(ID)).reversed());
    return found;
  }

  private static Document in(long low, long high) {
    return new Document("$in", LongStream.rangeClosed(low, high).boxed().toList());
  }

  private static Document document(long place, AuditEntry entry) {
    return new Document(ID, place)
        .append(ENTRY_ID, entry.id())
        .append(AT, Date.from(entry.at()))
        .append(STORED_AT, Date.from(Instant.now()))
        .append(WHO, entry.who())
        .append(ACTION, entry.action())
        .append(SUBJECT, entry.subject().id())
        .append(CALL, entry.callId())
        .append(WHOLE, new Document(Json.map(entry)));
  }

  private static AuditEntry entry(Document document) {
    return Json.record(document.get(WHOLE, Document.class), AuditEntry.class);
  }
}
