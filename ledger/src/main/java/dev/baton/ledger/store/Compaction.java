package dev.baton.ledger.store;

import dev.baton.ledger.job.Job;
import dev.baton.ledger.job.JobOutcome;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Makes what was deleted unreadable in the store's file, as a due job: one that is broken off is
 * done again by whoever has the store next.
 */
final class Compaction {

  static final String KIND = "compact";

  /** Longer than a write takes that was under way when its call was deleted. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private final StorePool pool;
  private final Jobs jobs;
  private final Callable<Void> work;
  private final Duration every;

  /**
   * @param work blocks; fails where it is to be tried again
   * @param every what is deleted within it shares one compaction
   */
  Compaction(StorePool pool, Jobs jobs, Callable<Void> work, Duration every) {
    this.pool = pool;
    this.jobs = jobs;
    this.work = work;
    this.every = every;
  }

  void start() {
    jobs.handle(KIND, run -> pool.unordered(work).map(done -> JobOutcome.done()));
  }

  /**
   * Puts the compaction that follows what was removed until now. Its key is the time that it is due
   * at, so that one serves all, and none is taken for done that had begun before.
   */
  Future<Void> soon() {
    long slot = Instant.now().plus(SETTLED).toEpochMilli() / every.toMillis() + 1;
    var at = Instant.ofEpochMilli(slot * every.toMillis());
    return jobs.put(Job.due(KIND + "/" + slot, KIND, at, Map.of())).mapEmpty();
  }
}
