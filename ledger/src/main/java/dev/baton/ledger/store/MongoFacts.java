package dev.baton.ledger.store;

import dev.baton.ledger.Topics;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightChange;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.UtteranceHeard;
import dev.baton.ledger.store.Journaled.Kept;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Facts in the database, and in memory and journal while that is away. */
final class MongoFacts implements Facts {

  private final Vertx vertx;
  private final StorePool pool;
  private final FactDocuments documents;
  private final CallMemory memory;
  private final Journaled journaled;

  MongoFacts(
      Vertx vertx,
      StorePool pool,
      FactDocuments documents,
      CallMemory memory,
      Journaled journaled) {
    this.vertx = vertx;
    this.pool = pool;
    this.documents = documents;
    this.memory = memory;
    this.journaled = journaled;
  }

  @Override
  public Future<Boolean> append(Utterance utterance, long frameArrivedAt) {
    String callId = utterance.callId();
    return pool.ordered(
        callId,
        () -> {
          var kept =
              journaled.keep(callId, JournalEntry.of(utterance), () -> documents.put(utterance));
          if (kept == Kept.OVERTAKEN) {
            return false;
          }
          boolean stored = kept == Kept.STORED;
          memory.of(callId).put(utterance, stored);
          Topics.UTTERANCE.publish(vertx, new UtteranceHeard(utterance, frameArrivedAt, stored));
          return stored;
        });
  }

  @Override
  public Future<Boolean> append(String callId, List<Insight> put, List<Insight> retracted) {
    return pool.ordered(
        callId,
        () -> {
          var entry = JournalEntry.of(new InsightChange(callId, put, retracted, false));
          var kept = journaled.keep(callId, entry, () -> documents.change(callId, put, retracted));
          if (kept == Kept.OVERTAKEN) {
            return false;
          }
          boolean stored = kept == Kept.STORED;
          var change = new InsightChange(callId, put, retracted, stored);
          memory.of(callId).put(change);
          Topics.INSIGHT.publish(vertx, change);
          return stored;
        });
  }

  @Override
  public Future<CallFacts> of(String callId) {
    return pool.ordered(callId, () -> inOrder(now(callId)));
  }

  private CallFacts now(String callId) {
    if (journaled.reachable(callId)) {
      try {
        var all = documents.of(callId);
        memory.find(callId).ifPresent(known -> known.put(all));
        return all;
      } catch (RuntimeException e) {
        if (!Outage.isSignOf(e)) {
          throw e;
        }
        journaled.noticed(e);
      }
    }
    return memory
        .find(callId)
        .flatMap(CallMemory.Known::facts)
        .orElseThrow(
            () ->
                new StoreUnavailableException(
                    "the database is away, and call " + callId + " is not known here", null));
  }

  private static CallFacts inOrder(CallFacts facts) {
    return new CallFacts(
        sorted(facts.utterances(), Utterance::id, Utterance::startMs),
        sorted(facts.insights(), Insight::id, Insight::startMs),
        facts.unstored());
  }

  /** One of each id, by start. */
  private static <T> List<T> sorted(
      List<T> facts, Function<T, String> id, Function<T, Long> startMs) {
    Map<String, T> byId = new LinkedHashMap<>();
    facts.forEach(fact -> byId.put(id.apply(fact), fact));
    return byId.values().stream().sorted(Comparator.comparing(startMs).thenComparing(id)).toList();
  }
}
