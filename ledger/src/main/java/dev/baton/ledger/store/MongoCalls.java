package dev.baton.ledger.store;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.store.Journaled.Kept;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Calls in the database, and in memory and journal while that is away. */
final class MongoCalls implements Calls {

  /** Bytes. Ids are file names, too; a carrier's have 34 characters. */
  private static final int LONGEST_ID = 150;

  private final Vertx vertx;
  private final StorePool pool;
  private final Reach reach;
  private final CallDocuments documents;
  private final CallMemory memory;
  private final Journaled journaled;

  MongoCalls(
      Vertx vertx,
      StorePool pool,
      Reach reach,
      CallDocuments documents,
      CallMemory memory,
      Journaled journaled) {
    this.vertx = vertx;
    this.pool = pool;
    this.reach = reach;
    this.documents = documents;
    this.memory = memory;
    this.journaled = journaled;
  }

  @Override
  public Future<Call> begin(Call call) {
    int length = call.id().getBytes(StandardCharsets.UTF_8).length;
    if (length == 0 || length > LONGEST_ID) {
      return Future.failedFuture(new IllegalArgumentException("a call id of " + length + " bytes"));
    }
    return pool.ordered(call.id(), () -> beginNow(call));
  }

  private Call beginNow(Call call) {
    var there = known(call.id()).flatMap(known -> findNow(call.id()));
    if (there.isPresent()) {
      return there.get();
    }
    var kept = journaled.keep(call.id(), JournalEntry.of(call), () -> documents.insert(call));
    if (kept == Kept.OVERTAKEN) {
      return current(call.id());
    }
    changed(call);
    return call;
  }

  @Override
  public Future<Call> change(String callId, UnaryOperator<Call> change) {
    return pool.ordered(callId, () -> changeNow(callId, change));
  }

  private Call changeNow(String callId, UnaryOperator<Call> change) {
    while (true) {
      Call before = current(callId);
      Call wanted = change.apply(before);
      if (wanted.equals(before)) {
        return before;
      }
      Call after = wanted.withVersion(before.version() + 1);
      var kept = journaled.keep(callId, JournalEntry.of(after), () -> documents.replace(after));
      if (kept != Kept.OVERTAKEN) {
        changed(after);
        return after;
      }
    }
  }

  private void changed(Call call) {
    memory.of(call.id()).follow(call);
    Topics.CALL.publish(vertx, call);
  }

  private Call current(String callId) {
    return findNow(callId).orElseThrow(() -> new UnknownCallException(callId));
  }

  @Override
  public Future<Optional<Call>> find(String callId) {
    return pool.ordered(callId, () -> findNow(callId));
  }

  private Optional<Call> findNow(String callId) {
    if (journaled.reachable(callId)) {
      try {
        var found = documents.find(callId);
        found.ifPresent(call -> memory.of(callId).put(call));
        return found;
      } catch (RuntimeException e) {
        if (!Outage.isSignOf(e)) {
          throw e;
        }
        journaled.noticed(e);
      }
    }
    return Optional.of(
        known(callId)
            .orElseThrow(
                () ->
                    new StoreUnavailableException(
                        "the database is away, and call " + callId + " is not known here", null)));
  }

  private Optional<Call> known(String callId) {
    return memory.find(callId).flatMap(CallMemory.Known::call);
  }

  @Override
  public Future<List<Call>> newest(CallScope scope, Instant before, int limit) {
    return reach.ask(() -> documents.newest(scope, before, limit));
  }

  @Override
  public Future<List<Call>> open() {
    return reach.ask(documents::open);
  }
}
