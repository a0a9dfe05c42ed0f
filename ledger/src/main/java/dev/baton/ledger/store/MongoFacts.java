package dev.baton.ledger.store;

import dev.baton.ledger.Topics;
import dev.baton.ledger.insight.Correction;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightChange;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.UtteranceHeard;
import dev.baton.ledger.store.Journaled.Kept;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          var said = new ArrayList<Correction>();
          var kept =
              journaled.keep(
                  callId,
                  entry,
                  () -> {
                    var stored = documents.change(callId, put, retracted);
                    stored.ifPresent(said::addAll);
                    return stored.isPresent();
                  });
          if (kept == Kept.OVERTAKEN) {
            return false;
          }
          boolean stored = kept == Kept.STORED;
          var known = memory.of(callId);
          known.put(new InsightChange(callId, put, retracted, stored));
          said.forEach(known::put);
          Topics.INSIGHT.publish(vertx, seen(callId, put, retracted, known, stored));
          return stored;
        });
  }

  /** A change as it is to be seen: what people said of an insight lies over it. */
  private static InsightChange seen(
      String callId,
      List<Insight> put,
      List<Insight> retracted,
      CallMemory.Known known,
      boolean stored) {
    var corrections = new HashMap<String, Correction>();
    known.corrections().forEach(one -> corrections.put(one.insightId(), one));
    var shown = new ArrayList<Insight>();
    for (var insight : put) {
      var said = corrections.get(insight.id());
      shown.add(said == null ? insight : said.over(insight).orElse(insight));
    }
    var gone = new ArrayList<Insight>();
    for (var insight : retracted) {
      var said = corrections.get(insight.id());
      Optional.ofNullable(said)
          .flatMap(one -> one.over(null))
          .ifPresentOrElse(shown::add, () -> gone.add(insight));
    }
    return new InsightChange(callId, shown, gone, stored);
  }

  @Override
  public Future<Optional<Insight>> correct(String callId, Correction correction) {
    return pool.ordered(
        callId,
        () -> {
          if (!journaled.reachable(callId)) {
            throw new StoreUnavailableException("the store does not have all of the call", null);
          }
          var stored = documents.corrections().put(callId, correction);
          memory.of(callId).put(stored);
          var found =
              documents.of(callId).found().stream()
                  .filter(one -> one.id().equals(stored.insightId()))
                  .findFirst();
          var counts = stored.over(found.orElse(null));
          Topics.INSIGHT.publish(vertx, change(callId, correction, counts));
          return counts;
        });
  }

  private static InsightChange change(
      String callId, Correction correction, Optional<Insight> counts) {
    // Nothing but its id is looked at where one goes.
    var gone = noted(callId, correction.insightId());
    return new InsightChange(
        callId,
        counts.stream().toList(),
        counts.isPresent() ? List.of() : List.of(gone),
        true,
        true);
  }

  private static Insight noted(String callId, String id) {
    return new Insight(
        id,
        callId,
        Insight.PERSON,
        "",
        null,
        0,
        Map.of(),
        List.of(),
        0,
        InsightState.NOTED_BY_HAND);
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
        sorted(facts.found(), Insight::id, Insight::startMs),
        facts.corrections(),
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
