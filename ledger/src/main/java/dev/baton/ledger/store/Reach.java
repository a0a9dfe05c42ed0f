package dev.baton.ledger.store;

import io.vertx.core.Future;
import java.util.concurrent.Callable;

/** Asks the database what no journal stands in for; while it is away, nobody waits. Thread-safe. */
final class Reach {

  private final StorePool pool;
  private final Outage outage;

  Reach(StorePool pool, Outage outage) {
    this.pool = pool;
    this.outage = outage;
  }

  /** Fails with {@link StoreUnavailableException} while the database is away. */
  <T> Future<T> ask(Callable<T> question) {
    return ask(
        question,
        () -> {
          throw outage.refusal();
        });
  }

  /**
   * @param seen what is remembered, for while the database is away
   */
  <T> Future<T> ask(Callable<T> question, Callable<T> seen) {
    return pool.unordered(
        () -> {
          if (!outage.away()) {
            try {
              return question.call();
            } catch (RuntimeException e) {
              if (!Outage.isSignOf(e)) {
                throw e;
              }
              outage.begin(e);
            }
          }
          return seen.call();
        });
  }

  Future<Void> tell(Runnable command) {
    return ask(
        () -> {
          command.run();
          return null;
        });
  }

  StoreUnavailableException refusal() {
    return outage.refusal();
  }
}
