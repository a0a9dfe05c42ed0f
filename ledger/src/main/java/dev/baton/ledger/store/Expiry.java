package dev.baton.ledger.store;

import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.forgetting.Reason;
import dev.baton.ledger.forgetting.Retention;
import dev.baton.ledger.job.Job;
import dev.baton.ledger.job.JobOutcome;
import dev.baton.ledger.job.JobRun;
import dev.baton.ledger.recording.Recorder;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Deletes, once a day, the audio and the text whose time is over. */
final class Expiry {

  private static final String KIND = "retention";
  private static final Duration EVERY = Duration.ofDays(1);
  private static final int CALLS_AT_ONCE = 2_000;

  private final StorePool pool;
  private final Jobs jobs;
  private final PartEraser parts;
  private final Compaction compaction;
  private final Retention retention;
  private final CallDocuments calls;
  private final FactDocuments facts;
  private final Recorder recorder;

  Expiry(
      StorePool pool,
      Jobs jobs,
      PartEraser parts,
      Compaction compaction,
      Retention retention,
      Places places) {
    this.pool = pool;
    this.jobs = jobs;
    this.parts = parts;
    this.compaction = compaction;
    this.retention = retention;
    this.calls = places.calls();
    this.facts = places.facts();
    this.recorder = places.recorder();
  }

  /** Begins to look, at once and then daily, on one node at a time. */
  Future<Void> start() {
    if (retention.audioDays() == 0 && retention.textDays() == 0) {
      return Future.succeededFuture();
    }
    jobs.handle(KIND, this::expire);
    return jobs.put(Job.due(KIND, KIND, Instant.now(), Map.of()))
        .compose(isNew -> isNew ? Future.succeededFuture(true) : jobs.hasten(KIND))
        .mapEmpty();
  }

  private Future<JobOutcome> expire(JobRun run) {
    var now = Instant.now();
    // What an attempt that broke off has deleted is found no more, and is in the file.
    boolean brokeOff = run.job().attempts() > 1;
    return older(now, now, 0, run)
        .compose(deleted -> deleted > 0 || brokeOff ? compaction.soon() : Future.succeededFuture())
        .map(done -> JobOutcome.again(now.plus(EVERY)));
  }

  /** Goes through all calls that began before {@code before}, newest first; how much it deleted. */
  private Future<Integer> older(Instant now, Instant before, int seen, JobRun run) {
    return run.progress("calls " + seen)
        .compose(mine -> pool.unordered(() -> calls.newest(CallScope.ALL, before, CALLS_AT_ONCE)))
        .compose(
            found ->
                each(now, found)
                    .compose(
                        deleted ->
                            found.size() < CALLS_AT_ONCE
                                ? Future.succeededFuture(deleted)
                                : older(
                                        now,
                                        found.get(found.size() - 1).progress().startedAt(),
                                        seen + found.size(),
                                        run)
                                    .map(more -> deleted + more)));
  }

  private Future<Integer> each(Instant now, List<Call> found) {
    var done = Future.succeededFuture(0);
    for (var call : found) {
      var began = call.progress().startedAt();
      if (isOver(retention.audioGoesAt(began).orElse(Instant.MAX), now)) {
        done = done.compose(deleted -> audio(call.id()).map(one -> deleted + one));
      }
      if (isOver(retention.textGoesAt(began).orElse(Instant.MAX), now)) {
        done = done.compose(deleted -> text(call.id()).map(one -> deleted + one));
      }
    }
    return done;
  }

  private static boolean isOver(Instant end, Instant now) {
    return !end.isAfter(now);
  }

  private Future<Integer> audio(String callId) {
    return pool.unordered(() -> recorder.holds(callId))
        .compose(
            any ->
                any
                    ? parts.audio(callId, AuditEntry.BATON, Reason.RETENTION).map(1)
                    : Future.succeededFuture(0));
  }

  private Future<Integer> text(String callId) {
    return pool.unordered(() -> facts.any(callId))
        .compose(
            any ->
                any
                    ? parts.text(callId, AuditEntry.BATON, Reason.RETENTION).map(1)
                    : Future.succeededFuture(0));
  }
}
