package dev.baton.ledger.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import dev.baton.ledger.Topics;
import dev.baton.ledger.forgetting.Place;
import dev.baton.ledger.forgetting.Tombstones;
import dev.baton.ledger.handoff.Handoff;
import dev.baton.ledger.handoff.HandoffChange;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** Handoffs in the database, a document each; its key is the call and whom it is for. */
final class MongoHandoffs implements Handoffs, Place {

  static final String TO = "to";
  static final String AT = "at";

  private static final String ID = "_id";
  private static final String CALL = "callId";
  static final String FROM = "from";
  private static final String WORDS = "words";
  private static final String SEEN_AT = "seenAt";
  private static final String VERSION = "version";

  /** In no id of a call. */
  private static final char BETWEEN = '/';

  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final Vertx vertx;
  private final Reach reach;
  private final Tombstones tombstones;
  private final MongoCollection<Document> handoffs;

  MongoHandoffs(Vertx vertx, Reach reach, MongoDatabase database, Tombstones tombstones) {
    this.vertx = vertx;
    this.reach = reach;
    this.tombstones = tombstones;
    handoffs = database.getCollection(Collections.HANDOFFS);
  }

  @Override
  public Future<Handoff> put(Handoff handoff) {
    return reach
        .ask(() -> stored(handoff))
        .onSuccess(stored -> changed(handoff.callId(), handoff.to()));
  }

  private Handoff stored(Handoff wish) {
    refuseForgotten(wish.callId());
    boolean done = wish.version() == 0 ? insert(wish) : replaceWords(wish);
    // Whoever deleted the call meanwhile may have looked for this one too early.
    if (tombstones.isForgotten(wish.callId())) {
      forgetCall(wish.callId());
      throw new ForgottenCallException(wish.callId());
    }
    return there(wish.callId(), wish.to())
        .filter(there -> done || there.saysSame(wish))
        .orElseThrow(() -> new StaleVersionException(wish.version()));
  }

  private void refuseForgotten(String callId) {
    if (tombstones.isForgotten(callId)) {
      throw new ForgottenCallException(callId);
    }
  }

  private boolean insert(Handoff wish) {
    try {
      handoffs.insertOne(
          new Document(ID, key(wish.callId(), wish.to()))
              .append(CALL, wish.callId())
              .append(FROM, wish.from())
              .append(TO, wish.to())
              .append(WORDS, wish.words())
              .append(AT, Date.from(wish.at()))
              .append(VERSION, 1L));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private boolean replaceWords(Handoff wish) {
    var before =
        new Document(ID, key(wish.callId(), wish.to()))
            .append(VERSION, wish.version())
            .append(FROM, wish.from());
    var change = new Document(WORDS, wish.words()).append(VERSION, wish.version() + 1);
    return handoffs.updateOne(before, new Document("$set", change)).getMatchedCount() == 1;
  }

  @Override
  public Future<Optional<Handoff>> seen(String callId, String to, Instant at) {
    return reach.ask(
        () -> {
          var unseen = new Document(ID, key(callId, to)).append(SEEN_AT, null);
          var seen = new Document("$set", new Document(SEEN_AT, Date.from(at)));
          var first = handoffs.findOneAndUpdate(unseen, seen, AFTER);
          if (first == null) {
            return there(callId, to);
          }
          changed(callId, to);
          return Optional.of(handoff(first));
        });
  }

  @Override
  public Future<Boolean> withdraw(String callId, String to) {
    return reach
        .ask(() -> handoffs.deleteOne(new Document(ID, key(callId, to))).getDeletedCount() == 1)
        .onSuccess(gone -> changed(callId, to));
  }

  @Override
  public Future<Optional<Handoff>> find(String callId, String to) {
    return reach.ask(() -> there(callId, to));
  }

  private Optional<Handoff> there(String callId, String to) {
    return Optional.ofNullable(handoffs.find(new Document(ID, key(callId, to))).first())
        .map(MongoHandoffs::handoff);
  }

  @Override
  public Future<List<Handoff>> of(String callId) {
    return reach.ask(() -> list(handoffs.find(ofCall(callId)).sort(new Document(ID, 1))));
  }

  @Override
  public Future<List<Handoff>> to(String account, int limit) {
    return newest(new Document(TO, account), limit);
  }

  @Override
  public Future<List<Handoff>> from(String account, int limit) {
    return newest(new Document(FROM, account), limit);
  }

  private Future<List<Handoff>> newest(Document which, int limit) {
    var newest = new Document(AT, -1).append(ID, -1);
    return reach.ask(() -> list(handoffs.find(which).sort(newest).limit(limit)));
  }

  @Override
  public Future<Set<String>> calls(String account) {
    return reach.ask(
        () -> {
          var found = new HashSet<String>();
          handoffs
              .find(new Document(TO, account))
              .projection(new Document(CALL, 1))
              .forEach(one -> found.add(one.getString(CALL)));
          return found;
        });
  }

  private void changed(String callId, String to) {
    Topics.HANDOFF.publish(vertx, new HandoffChange(callId, to));
  }

  @Override
  public Set<String> collections() {
    return Set.of(Collections.HANDOFFS);
  }

  @Override
  public void forgetCall(String callId) {
    handoffs.deleteMany(ofCall(callId));
  }

  /** That it was handed off stays; what was said of it goes. */
  @Override
  public void forgetText(String callId) {
    handoffs.updateMany(ofCall(callId), new Document("$unset", new Document(WORDS, "")));
  }

  private static Document ofCall(String callId) {
    var range = new Document("$gte", callId + BETWEEN).append("$lt", callId + (char) (BETWEEN + 1));
    return new Document(ID, range);
  }

  private static String key(String callId, String to) {
    return callId + BETWEEN + to;
  }

  private static List<Handoff> list(Iterable<Document> documents) {
    var found = new ArrayList<Handoff>();
    documents.forEach(document -> found.add(handoff(document)));
    return found;
  }

  private static Handoff handoff(Document document) {
    return new Handoff(
        document.getString(CALL),
        document.getString(FROM),
        document.getString(TO),
        document.getString(WORDS),
        document.getDate(AT).toInstant(),
        Optional.ofNullable(document.getDate(SEEN_AT)).map(Date::toInstant).orElse(null),
        document.getLong(VERSION));
  }
}
