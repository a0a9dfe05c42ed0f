package dev.baton.ledger.store;

import dev.baton.ledger.job.Job;
import dev.baton.ledger.job.JobDocuments;
import dev.baton.ledger.job.JobHandler;
import dev.baton.ledger.job.JobRunner;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/** Jobs in the database, and their runner. */
final class MongoJobs implements Jobs, AutoCloseable {

  private final Reach reach;
  private final JobDocuments documents;
  private final JobRunner runner;

  /**
   * @param alone whether no other node has the store: then nobody does what is begun
   */
  MongoJobs(Reach reach, JobDocuments documents, boolean alone) {
    this.reach = reach;
    this.documents = documents;
    if (alone) {
      documents.takeOver(Instant.now(), JobRunner.LEASE);
    }
    runner = new JobRunner(documents);
    runner.start();
  }

  @Override
  public Future<Boolean> put(Job job) {
    return reach.ask(() -> documents.put(job)).onSuccess(isNew -> soonIfDue(job.dueAt()));
  }

  private void soonIfDue(Instant dueAt) {
    if (!dueAt.isAfter(Instant.now())) {
      runner.lookSoon();
    }
  }

  @Override
  public Future<Optional<Job>> find(String key) {
    return reach.ask(() -> documents.find(key));
  }

  @Override
  public Future<Boolean> cancel(String key) {
    return reach.ask(() -> documents.cancel(key));
  }

  @Override
  public Future<Boolean> hasten(String key) {
    return reach
        .ask(() -> documents.reschedule(key, Instant.now()))
        .onSuccess(hastened -> runner.lookSoon());
  }

  @Override
  public Future<Boolean> postpone(String key, Instant dueAt) {
    return reach.ask(() -> documents.reschedule(key, dueAt));
  }

  @Override
  public void handle(String kind, JobHandler handler) {
    runner.handle(kind, handler);
  }

  @Override
  public void close() {
    runner.close();
  }
}
