package dev.baton.transcription.live;

import dev.baton.ledger.insight.Correction;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.store.CallFacts;
import dev.baton.ledger.store.Facts;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Facts in memory that take their time, and of which some are refused. */
final class ListedFacts implements Facts {

  private static final int TAKES_MS = 30;

  final List<Utterance> utterances = new CopyOnWriteArrayList<>();
  final AtomicInteger atOnce = new AtomicInteger();
  final AtomicInteger mostAtOnce = new AtomicInteger();
  private final Context context;
  private final Set<String> refused;

  /**
   * @param refused ids of utterances that are not taken
   */
  ListedFacts(Context context, Set<String> refused) {
    this.context = context;
    this.refused = refused;
  }

  @Override
  public Future<Boolean> append(Utterance utterance, long frameArrivedAt) {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    var done = Promise.<Boolean>promise();
    context
        .owner()
        .setTimer(
            TAKES_MS,
            timer -> {
              atOnce.decrementAndGet();
              if (refused.contains(utterance.id())) {
                done.fail("refused");
              } else {
                utterances.add(utterance);
                done.complete(true);
              }
            });
    return done.future();
  }

  @Override
  public Future<Boolean> append(String callId, List<Insight> put, List<Insight> retracted) {
    return Future.succeededFuture(true);
  }

  @Override
  public Future<Optional<Insight>> correct(String callId, Correction correction) {
    return Future.failedFuture(new UnsupportedOperationException());
  }

  @Override
  public Future<CallFacts> of(String callId) {
    return Future.succeededFuture(new CallFacts(utterances, List.of(), List.of(), Set.of()));
  }
}
