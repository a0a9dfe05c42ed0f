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
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes, once a day, the audio and the text whose time is over. */
final class Expiry {

  private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
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

  /** One look through all calls; for one step at a time. */
  private final class Look {
    private final JobRun run;
    private final Instant now = Instant.now();
    private int seen;
    private int deleted;
    private int failed;

    Look(JobRun run) {
      this.run = run;
    }

    /** Goes through all calls that began before {@code before}, newest first. */
    Future<Void> older(Instant before) {
      return run.progress("calls " + seen)
          .compose(mine -> pool.unordered(() -> calls.newest(CallScope.ALL, before, CALLS_AT_ONCE)))
          .compose(found -> each(found).compose(done -> next(found)));
    }

    private Future<Void> next(List<Call> found) {
      seen += found.size();
      return found.size() < CALLS_AT_ONCE
          ? Future.succeededFuture()
          : older(found.get(found.size() - 1).progress().startedAt());
    }

    private Future<Void> each(List<Call> found) {
      var done = Future.<Void>succeededFuture();
      for (var call : found) {
        var began = call.progress().startedAt();
        if (isOver(retention.audioGoesAt(began))) {
          done = done.compose(before -> step(call.id(), recorder::holds, parts::audio));
        }
        if (isOver(retention.textGoesAt(began))) {
          done = done.compose(before -> step(call.id(), facts::any, parts::text));
        }
      }
      return done;
    }

    private boolean isOver(Optional<Instant> end) {
      return end.isPresent() && !end.get().isAfter(now);
    }

    /** What cannot be deleted keeps nothing else from being. */
    private Future<Void> step(String callId, Predicate<String> any, Removal removal) {
      return pool.unordered(() -> any.test(callId))
          .compose(
              there ->
                  there
                      ? removal
                          .of(callId, AuditEntry.BATON, Reason.RETENTION)
                          .onSuccess(gone -> deleted++)
                      : Future.<Void>succeededFuture())
          .recover(
              e -> {
                LOG.atWarn()
                    .setCause(e)
                    .addKeyValue("callId", callId)
                    .log("what is too old is not deleted yet");
                failed++;
                return Future.succeededFuture();
              });
    }
  }

  private interface Removal {
    Future<Void> of(String callId, String who, Reason why);
  }

  private Future<JobOutcome> expire(JobRun run) {
    var look = new Look(run);
    // What an attempt that broke off has deleted is found no more, and is in the file.
    boolean brokeOff = run.job().attempts() > 1;
    return look.older(look.now)
        .compose(
            done ->
                look.deleted > 0 || brokeOff ? compaction.soon() : Future.<Void>succeededFuture())
        .compose(
            done ->
                look.failed == 0
                    ? Future.succeededFuture(JobOutcome.again(look.now.plus(EVERY)))
                    : Future.failedFuture(
                        new IllegalStateException(look.failed + " parts of calls are kept still")));
  }
}
