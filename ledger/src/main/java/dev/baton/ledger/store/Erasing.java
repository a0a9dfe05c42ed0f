package dev.baton.ledger.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import dev.baton.ledger.forgetting.Forgettable;
import dev.baton.ledger.forgetting.Retention;
import dev.baton.ledger.forgetting.Tombstones;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import org.bson.Document;

/**
 * All that deletes: calls and people, recordings during a call, what is old, and its last bytes.
 */
final class Erasing {

  private final Compaction compaction;
  private final Eraser eraser;
  private final RecordingErasure recordings;
  private final Expiry expiry;
  private final Forgetting forgetting;

  /**
   * @param ledger whose calls, jobs and audit are there already
   */
  Erasing(
      Vertx vertx,
      Ledger ledger,
      StorePool pool,
      Reach reach,
      Tombstones tombstones,
      Places places,
      Compaction compaction,
      Retention retention) {
    this.compaction = compaction;
    var parts = new PartEraser(pool, ledger.audit(), places.all());
    eraser = new Eraser(vertx, pool, ledger.jobs(), ledger.audit(), tombstones, places, compaction);
    recordings = new RecordingErasure(vertx, ledger.jobs(), ledger.calls(), parts, compaction);
    expiry = new Expiry(pool, ledger.jobs(), parts, compaction, retention, places);
    forgetting = new MongoForgetting(reach, ledger.jobs(), tombstones, recordings, retention);
  }

  /** Begins to do what is due. */
  void start() {
    compaction.start();
    eraser.start();
    recordings.start();
  }

  /** Begins to delete what is kept no longer than some days. */
  Future<Void> expire() {
    return expiry.start();
  }

  Forgetting forgetting() {
    return forgetting;
  }

  /**
   * Deletes from a restored database what was deleted since its backup was made. Blocks.
   *
   * @param there its tombstones
   * @param tombstones as they are in the database that was restored over
   */
  void again(MongoCollection<Document> there, List<Document> tombstones) {
    for (var tombstone : tombstones) {
      String key = tombstone.getString("_id");
      there.replaceOne(new Document("_id", key), tombstone, new ReplaceOptions().upsert(true));
      eraser.again(Forgettable.of(key));
    }
  }
}
