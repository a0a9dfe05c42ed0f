package dev.baton.ledger.store;

import dev.baton.ledger.job.Job;
import dev.baton.ledger.job.JobHandler;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/**
 * Work with a due time. A job is done by one node at a time; where that dies, another begins it
 * again once the lease has run out. Fails with {@link StoreUnavailableException} while the store is
 * away; what is due then is done when it is back.
 */
public interface Jobs {

  /** Whether it is new; a job with this key that is still to be done is left as it is. */
  Future<Boolean> put(Job job);

  /** The job, as long as it is to be done. */
  Future<Optional<Job>> find(String key);

  /** Takes a job back; false where it has begun, is over, or never was. */
  Future<Boolean> cancel(String key);

  /** Makes a job due at once; false where it has begun, is over, or never was. */
  Future<Boolean> hasten(String key);

  /** Makes a job due later than it was; false where it has begun, is over, or never was. */
  Future<Boolean> postpone(String key, Instant dueAt);

  /**
   * Does jobs of this kind on this node from now on, on the caller's context. Each room registers
   * its own when it starts.
   */
  void handle(String kind, JobHandler handler);
}
