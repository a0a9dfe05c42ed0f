package dev.baton.ledger.store;

import dev.baton.ledger.metrics.Gauges;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The ledger's own threads, as the driver blocks. What concerns one call runs in the order in which
 * it came; the rest runs side by side. A full queue refuses. Thread-safe.
 */
final class StorePool implements AutoCloseable {

  private static final int STRIPES = 8;
  private static final int READERS = 4;
  private static final int MOST_WAITING = 10_000;
  private static final long CLOSE_SECONDS = 30;

  private final List<ThreadPoolExecutor> stripes = new ArrayList<>();
  private final Gauges gauges = new Gauges();
  private final ThreadPoolExecutor readers = threads("ledger-read", READERS);

  StorePool() {
    for (int i = 0; i < STRIPES; i++) {
      stripes.add(threads("ledger-call-" + i, 1));
    }
    gauges
        .pool("ledger-call", stripes.toArray(ThreadPoolExecutor[]::new))
        .pool("ledger-read", readers);
  }

  private static ThreadPoolExecutor threads(String name, int count) {
    return new ThreadPoolExecutor(
        count,
        count,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(MOST_WAITING),
        task -> {
          var thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Runs {@code task} after those that came before it for this call. */
  <T> Future<T> ordered(String callId, Callable<T> task) {
    return run(stripes.get(Math.floorMod(callId.hashCode(), STRIPES)), task);
  }

  <T> Future<T> unordered(Callable<T> task) {
    return run(readers, task);
  }

  /**
   * Completes on the caller's context where there is one; fails with {@link
   * StoreUnavailableException} while the store is away.
   */
  private static <T> Future<T> run(ThreadPoolExecutor threads, Callable<T> task) {
    var result = Promise.<T>promise();
    Context context = Vertx.currentContext();
    try {
      threads.execute(() -> complete(result, context, task));
    } catch (RejectedExecutionException e) {
      return Future.failedFuture(
          new RejectedExecutionException("the store is stopped, or cannot follow", e));
    }
    return result.future();
  }

  private static <T> void complete(Promise<T> result, Context context, Callable<T> task) {
    Future<T> done;
    try {
      done = Future.succeededFuture(task.call());
    } catch (RuntimeException e) {
      done =
          Future.failedFuture(
              Outage.isSignOf(e)
                  ? new StoreUnavailableException("the store does not answer", e)
                  : e);
    } catch (Exception e) {
      done = Future.failedFuture(e);
    }
    var outcome = done;
    if (context == null) {
      outcome.onComplete(result);
    } else {
      context.runOnContext(v -> outcome.onComplete(result));
    }
  }

  /** Ends what waits first. */
  @Override
  public void close() {
    gauges.close();
    stripes.forEach(ThreadPoolExecutor::shutdown);
    readers.shutdown();
    try {
      for (var stripe : stripes) {
        stripe.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
      }
      readers.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
