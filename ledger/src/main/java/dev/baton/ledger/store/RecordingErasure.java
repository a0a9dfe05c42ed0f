package dev.baton.ledger.store;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.consent.RecordingStop;
import dev.baton.ledger.forgetting.Reason;
import dev.baton.ledger.job.Job;
import dev.baton.ledger.job.JobOutcome;
import dev.baton.ledger.job.JobRun;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Deletes what a colleague asked to be deleted of a call that goes on: a due job, put before the
 * call says so, and done again from its beginning where it broke off. While the store is away the
 * call's journal has the wish, and the job is put once that is replayed.
 */
final class RecordingErasure {

  static final String KIND = "erase";

  private static final String CALL = "call";
  private static final String STOP = "stop";
  private static final String WHO = "who";
  private static final String AT = "at";

  private final Vertx vertx;
  private final Jobs jobs;
  private final Calls calls;
  private final PartEraser parts;
  private final Compaction compaction;

  RecordingErasure(Vertx vertx, Jobs jobs, Calls calls, PartEraser parts, Compaction compaction) {
    this.vertx = vertx;
    this.jobs = jobs;
    this.calls = calls;
    this.parts = parts;
    this.compaction = compaction;
  }

  void start() {
    jobs.handle(KIND, this::erase);
    Topics.STORED.listen(vertx, stored -> calls.find(stored.callId()).compose(this::resume));
  }

  /** The call with its changed terms; what is to be deleted is on its way. */
  Future<Call> ask(String callId, RecordingStop stop) {
    return put(callId, stop)
        .transform(asked -> calls.change(callId, call -> call.with(call.terms().after(stop))));
  }

  private Future<Boolean> resume(Optional<Call> found) {
    return found
        .filter(call -> call.terms().erasurePending())
        .map(call -> put(call.id(), call.terms().lastDeletion().orElseThrow()))
        .orElse(Future.succeededFuture(false));
  }

  private Future<Boolean> put(String callId, RecordingStop stop) {
    String kind = stop.kind().name();
    var input =
        Map.of(
            CALL, callId, STOP, kind, WHO, stop.by(), AT, Long.toString(stop.at().toEpochMilli()));
    return jobs.put(Job.due("erase/" + kind + "/" + callId, KIND, Instant.now(), input));
  }

  private Future<JobOutcome> erase(JobRun run) {
    var input = run.job().input();
    String callId = input.get(CALL);
    var stop =
        new RecordingStop(
            RecordingStop.Kind.valueOf(input.get(STOP)),
            input.get(WHO),
            Instant.ofEpochMilli(Long.parseLong(input.get(AT))));
    return calls
        .change(callId, call -> call.with(call.terms().after(stop)))
        .compose(call -> remove(call, stop.by()))
        .compose(call -> compaction.soon().map(call))
        .compose(call -> calls.change(callId, now -> erased(now, call)))
        .map(JobOutcome.done())
        // A call that is deleted as a whole has nothing left to delete.
        .recover(
            e ->
                e instanceof UnknownCallException
                    ? Future.succeededFuture(JobOutcome.done())
                    : Future.failedFuture(e));
  }

  private Future<Call> remove(Call call, String who) {
    return parts
        .audio(call.id(), who, Reason.ASKED)
        .compose(
            gone ->
                call.terms().transcriptToBeDeleted()
                    ? parts.text(call.id(), who, Reason.ASKED)
                    : Future.succeededFuture())
        .map(call);
  }

  /** Where more was asked for meanwhile, that is another job's to say. */
  private static Call erased(Call now, Call done) {
    return now.terms().stops().equals(done.terms().stops())
        ? now.with(now.terms().withErased())
        : now;
  }
}
