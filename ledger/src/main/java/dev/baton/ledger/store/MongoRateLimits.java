package dev.baton.ledger.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;

/**
 * Each limit is a document with the moment at which its bucket is empty (the generic cell rate
 * algorithm of ITU-T I.371), moved by compare-and-set. Empty ones are removed now and then.
 */
final class MongoRateLimits implements RateLimits {

  private static final String ID = "_id";
  private static final String EMPTY_AT = "emptyAt";

  /** Nodes that take at one moment make each other try again. */
  private static final int MOST_TRIES = 50;

  private static final int CLEAN_ONE_IN = 50;

  private final Reach reach;
  private final MongoCollection<Document> limits;

  MongoRateLimits(Reach reach, MongoDatabase database) {
    this.reach = reach;
    limits = database.getCollection(Collections.RATE_LIMITS);
  }

  @Override
  public Future<Duration> take(List<Limit> wanted, Instant now) {
    return reach.ask(
        () -> {
          if (ThreadLocalRandom.current().nextInt(CLEAN_ONE_IN) == 0) {
            limits.deleteMany(new Document(EMPTY_AT, new Document("$lt", Date.from(now))));
          }
          for (int i = 0; i < wanted.size(); i++) {
            var wait = take(wanted.get(i), now);
            if (!wait.isZero()) {
              wanted.subList(0, i).forEach(this::giveBack);
              return wait;
            }
          }
          return Duration.ZERO;
        });
  }

  private Duration take(Limit limit, Instant now) {
    var burst = limit.every().multipliedBy(limit.atOnce() - 1L);
    for (int i = 0; i < MOST_TRIES; i++) {
      var before = emptyAt(limit);
      var from = before == null || before.isBefore(now) ? now : before;
      var ahead = Duration.between(now, from).minus(burst);
      if (!ahead.isNegative() && !ahead.isZero()) {
        return ahead;
      }
      if (move(limit, before, from.plus(limit.every()))) {
        return Duration.ZERO;
      }
    }
    return limit.every();
  }

  @Override
  public Future<Void> giveBack(List<Limit> taken) {
    return reach.tell(() -> taken.forEach(this::giveBack));
  }

  private void giveBack(Limit limit) {
    for (int i = 0; i < MOST_TRIES; i++) {
      var before = emptyAt(limit);
      if (before == null || move(limit, before, before.minus(limit.every()))) {
        return;
      }
    }
  }

  private Instant emptyAt(Limit limit) {
    var found = limits.find(new Document(ID, limit.key())).first();
    return found == null ? null : found.getDate(EMPTY_AT).toInstant();
  }

  /** False where another moved it meanwhile. */
  private boolean move(Limit limit, Instant before, Instant after) {
    var byId = new Document(ID, limit.key());
    if (before != null) {
      var same = byId.append(EMPTY_AT, Date.from(before));
      var set = new Document("$set", new Document(EMPTY_AT, Date.from(after)));
      return limits.updateOne(same, set).getMatchedCount() == 1;
    }
    try {
      limits.insertOne(byId.append(EMPTY_AT, Date.from(after)));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }
}
