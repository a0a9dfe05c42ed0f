package dev.baton.ledger.store;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.CallStored;
import dev.baton.ledger.journal.Journals;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts journals into the database and publishes {@link Topics#STORED} for each call. A journal that
 * the database refuses is kept and tried again later. Thread-safe.
 */
final class Replay {

  private static final long PAUSE_AFTER_REFUSAL_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

  private final Vertx vertx;
  private final StorePool pool;
  private final Journals journals;
  private final Journaled journaled;
  private final CallMemory memory;
  private final CallDocuments calls;
  private final FactDocuments facts;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile long pausedUntil = System.nanoTime();

  Replay(
      Vertx vertx,
      StorePool pool,
      Journals journals,
      Journaled journaled,
      CallMemory memory,
      CallDocuments calls,
      FactDocuments facts) {
    this.vertx = vertx;
    this.pool = pool;
    this.journals = journals;
    this.journaled = journaled;
    this.memory = memory;
    this.calls = calls;
    this.facts = facts;
  }

  /** For whoever comes by again and again: does nothing where nothing is left, or it runs. */
  void goOn() {
    boolean due = System.nanoTime() - pausedUntil >= 0 && !journals.keys().isEmpty();
    if (due && running.compareAndSet(false, true)) {
      all().onComplete(done -> running.set(false));
    }
  }

  /** Replays all journals; each call's is done before anything newer of it is stored. */
  Future<?> all() {
    return Future.all(journals.keys().stream().map(this::ofCall).toList());
  }

  private Future<Void> ofCall(String callId) {
    return pool.ordered(
        callId,
        () -> {
          try {
            if (journaled.replay(callId, this::store)) {
              memory.find(callId).ifPresent(CallMemory.Known::allStored);
              Topics.STORED.publish(vertx, new CallStored(callId));
            }
          } catch (RuntimeException e) {
            pausedUntil = System.nanoTime() + PAUSE_AFTER_REFUSAL_NANOS;
            LOG.atError()
                .setCause(e)
                .addKeyValue("callId", callId)
                .log("its journal is not in the store; its file is kept");
          }
          return null;
        });
  }

  private void store(JournalEntry entry) {
    if (entry.call() != null) {
      calls.catchUp(entry.call());
    } else if (entry.utterance() != null) {
      facts.put(entry.utterance());
    } else {
      var change = entry.insights();
      facts.change(change.callId(), change.put(), change.retracted());
    }
  }
}
