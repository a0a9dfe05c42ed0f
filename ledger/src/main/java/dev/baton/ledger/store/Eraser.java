package dev.baton.ledger.store;

import dev.baton.ledger.Topics;
import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallForgotten;
import dev.baton.ledger.forgetting.Forgettable;
import dev.baton.ledger.forgetting.Place;
import dev.baton.ledger.forgetting.Reason;
import dev.baton.ledger.forgetting.Tombstone;
import dev.baton.ledger.forgetting.Tombstones;
import dev.baton.ledger.job.JobOutcome;
import dev.baton.ledger.job.JobRun;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Does deletions. First a tombstone, which refuses whatever comes from then on; then every place,
 * in their order; then the file's compaction. Each step is safe to repeat, and the whole is done
 * once more a little later: another node may have asked for the tombstone right before it was put.
 */
final class Eraser {

  /** Its kind of job. */
  static final String FORGET = "forget";

  static final String SUBJECT_KIND = "kind";
  static final String SUBJECT = "subject";
  static final String WHO = "who";

  /** Far longer than a write takes that another node had begun. */
  private static final Duration SWEEP_AFTER = Duration.ofMinutes(2);

  private final Vertx vertx;
  private final StorePool pool;
  private final Jobs jobs;
  private final Audit audit;
  private final Tombstones tombstones;
  private final CallDocuments calls;
  private final MongoParties parties;
  private final List<Place> places;
  private final Compaction compaction;

  Eraser(
      Vertx vertx,
      StorePool pool,
      Jobs jobs,
      Audit audit,
      Tombstones tombstones,
      Places places,
      Compaction compaction) {
    this.vertx = vertx;
    this.pool = pool;
    this.jobs = jobs;
    this.audit = audit;
    this.tombstones = tombstones;
    this.calls = places.calls();
    this.parties = places.parties();
    this.places = places.all();
    this.compaction = compaction;
  }

  /** The key of a deletion's job. */
  static String key(Forgettable what) {
    return "forget/" + what.key();
  }

  /** Begins to do deletions, on this node too. */
  void start() {
    jobs.handle(FORGET, this::forget);
    // What another node deletes is in this one's memory and spool, too.
    Topics.FORGOTTEN.listen(vertx, forgotten -> dropHere(forgotten.callId()));
  }

  private void dropHere(String callId) {
    pool.ordered(
        callId,
        () -> {
          places.forEach(place -> place.forgetCall(callId));
          return null;
        });
  }

  private Future<JobOutcome> forget(JobRun run) {
    var input = run.job().input();
    var what =
        new Forgettable(Forgettable.Kind.valueOf(input.get(SUBJECT_KIND)), input.get(SUBJECT));
    String who = input.get(WHO);
    return pool.unordered(() -> tombstones.find(what).map(Tombstone::doneAt).isPresent())
        .compose(
            again ->
                (what.kind() == Forgettable.Kind.CALL
                        ? call(what.id(), who, Reason.ASKED)
                        : person(what.id(), who, run))
                    .compose(gone -> again ? Future.succeededFuture() : ended(what, who))
                    .compose(gone -> compaction.soon())
                    .map(
                        gone ->
                            again
                                ? JobOutcome.done()
                                : JobOutcome.again(Instant.now().plus(SWEEP_AFTER))));
  }

  private Future<Void> ended(Forgettable what, String who) {
    boolean call = what.kind() == Forgettable.Kind.CALL;
    return audit
        .append(
            AuditEntry.of(
                who,
                call ? AuditAction.CALL_DELETED : AuditAction.PERSON_DELETED,
                call ? AuditSubject.call(what.id()) : AuditSubject.person(what.id())))
        .compose(
            audited ->
                pool.unordered(
                    () -> {
                      tombstones.done(what);
                      return null;
                    }));
  }

  private Future<Void> call(String callId, String who, Reason why) {
    return pool.<Void>ordered(
            callId,
            () -> {
              tombstones.put(Forgettable.call(callId), who, why);
              places.forEach(place -> place.forgetCall(callId));
              return null;
            })
        .onSuccess(gone -> Topics.FORGOTTEN.publish(vertx, new CallForgotten(callId)));
  }

  private Future<Void> person(String personId, String who, JobRun run) {
    return pool.unordered(
            () -> {
              tombstones.put(Forgettable.person(personId), who, Reason.ASKED);
              return List.copyOf(calls.with(personId, parties.number(personId)));
            })
        .compose(found -> each(found, who, run))
        .compose(
            gone ->
                pool.unordered(
                    () -> {
                      places.forEach(place -> place.forgetPerson(personId));
                      return null;
                    }));
  }

  private Future<Void> each(List<Call> found, String who, JobRun run) {
    var done = Future.<Void>succeededFuture();
    for (int i = 0; i < found.size(); i++) {
      String callId = found.get(i).id();
      String progress = "calls %d/%d".formatted(i, found.size());
      done =
          done.compose(before -> run.progress(progress))
              .compose(mine -> call(callId, who, Reason.PERSON))
              .compose(
                  gone ->
                      audit.append(
                          AuditEntry.of(who, AuditAction.CALL_DELETED, AuditSubject.call(callId))
                              .with("why", Reason.PERSON.code())))
              .compose(
                  audited ->
                      pool.unordered(
                          () -> {
                            tombstones.done(Forgettable.call(callId));
                            return null;
                          }));
    }
    return done;
  }

  /** Removes what a restored backup has of something deleted. Blocks. */
  void again(Forgettable what) {
    if (what.kind() == Forgettable.Kind.CALL) {
      places.forEach(place -> place.forgetCall(what.id()));
    } else {
      places.forEach(place -> place.forgetPerson(what.id()));
    }
  }
}
