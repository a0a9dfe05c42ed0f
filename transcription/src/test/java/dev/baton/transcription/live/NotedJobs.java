package dev.baton.transcription.live;

import dev.baton.ledger.job.Job;
import dev.baton.ledger.job.JobHandler;
import dev.baton.ledger.store.Jobs;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Jobs that are only noted.
 *
 * @param keys of what was put
 * @param away how many are refused at first, as by a store that is away
 */
record NotedJobs(List<String> keys, AtomicInteger away) implements Jobs {

  NotedJobs(List<String> keys) {
    this(keys, 0);
  }

  NotedJobs(List<String> keys, int away) {
    this(keys, new AtomicInteger(away));
  }

  @Override
  public Future<Boolean> put(Job job) {
    if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      return Future.failedFuture(new IllegalStateException("the store is away"));
    }
    return Future.succeededFuture(!keys.contains(job.key()) && keys.add(job.key()));
  }

  @Override
  public Future<Optional<Job>> find(String key) {
    return Future.succeededFuture(Optional.empty());
  }

  @Override
  public Future<Boolean> cancel(String key) {
    return Future.succeededFuture(keys.remove(key));
  }

  @Override
  public Future<Boolean> hasten(String key) {
    return Future.succeededFuture(false);
  }

  @Override
  public Future<Boolean> postpone(String key, Instant dueAt) {
    return Future.succeededFuture(keys.contains(key));
  }

  @Override
  public void handle(String kind, JobHandler handler) {
    // Nobody does them here.
  }
}
