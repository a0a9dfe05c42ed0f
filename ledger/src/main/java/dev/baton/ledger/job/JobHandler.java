package dev.baton.ledger.job;

import io.vertx.core.Future;

/**
 * Does jobs of one kind. A job may be begun again at any time, as its node may die in the middle:
 * doing it twice has to be the same as doing it once.
 */
@FunctionalInterface
public interface JobHandler {

  /** A failure is kept with the job, which is tried again later and later, an hour at most. */
  Future<JobOutcome> run(JobRun run);
}
