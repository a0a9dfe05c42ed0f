package dev.baton.ledger.job;

import io.vertx.core.Future;

/** One attempt at a job, by the node that holds its lease. */
public interface JobRun {

  Job job();

  /** Grows with each attempt of whichever node: what writes by it refuses a smaller one. */
  long fence();

  /**
   * Tells how far it is, and renews the lease.
   *
   * @param progress short, no personal data
   * @return fails with {@link LeaseLostException} when another node has the job by now: stop then
   */
  Future<Void> progress(String progress);
}
