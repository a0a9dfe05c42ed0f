package dev.baton.ledger.store;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.consent.RecordingStop;
import dev.baton.ledger.forgetting.Deletion;
import dev.baton.ledger.forgetting.Forgettable;
import dev.baton.ledger.forgetting.Retention;
import dev.baton.ledger.forgetting.Tombstone;
import dev.baton.ledger.forgetting.Tombstones;
import dev.baton.ledger.job.Job;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Deletions as due jobs; see {@link Eraser} and {@link RecordingErasure} for what they do. */
final class MongoForgetting implements Forgetting {

  private final Reach reach;
  private final Jobs jobs;
  private final Tombstones tombstones;
  private final RecordingErasure erasure;
  private final Retention retention;

  MongoForgetting(
      Reach reach,
      Jobs jobs,
      Tombstones tombstones,
      RecordingErasure erasure,
      Retention retention) {
    this.reach = reach;
    this.jobs = jobs;
    this.tombstones = tombstones;
    this.erasure = erasure;
    this.retention = retention;
  }

  @Override
  public Future<Deletion> ask(Forgettable what, String who, Instant at) {
    var input =
        Map.of(Eraser.SUBJECT_KIND, what.kind().name(), Eraser.SUBJECT, what.id(), Eraser.WHO, who);
    String key = Eraser.key(what);
    boolean now = !at.isAfter(Instant.now());
    return jobs.put(Job.due(key, Eraser.FORGET, at, input))
        .compose(isNew -> now && !isNew ? jobs.hasten(key) : Future.succeededFuture(isNew))
        .compose(asked -> jobs.find(key))
        .map(job -> job.map(found -> deletion(what, found)).orElse(begun(what, at)));
  }

  private static Deletion begun(Forgettable what, Instant at) {
    return new Deletion(what, at, true, null, null);
  }

  private static Deletion deletion(Forgettable what, Job job) {
    return new Deletion(what, job.dueAt(), job.attempts() > 0, job.progress(), job.lastError());
  }

  @Override
  public Future<Boolean> undo(Forgettable what) {
    return tombstone(what)
        .compose(
            there ->
                there.isPresent() ? Future.succeededFuture(false) : jobs.cancel(Eraser.key(what)));
  }

  @Override
  public Future<Optional<Deletion>> pending(Forgettable what) {
    return tombstone(what)
        .compose(
            there ->
                there.map(Tombstone::doneAt).isPresent()
                    ? Future.succeededFuture(Optional.empty())
                    : jobs.find(Eraser.key(what))
                        .map(job -> job.map(found -> deletion(what, found))));
  }

  @Override
  public Future<Optional<Tombstone>> tombstone(Forgettable what) {
    return reach.ask(() -> tombstones.find(what));
  }

  @Override
  public Future<Call> erase(String callId, RecordingStop stop) {
    return erasure.ask(callId, stop);
  }

  @Override
  public Retention retention() {
    return retention;
  }
}
