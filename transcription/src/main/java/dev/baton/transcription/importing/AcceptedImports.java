package dev.baton.transcription.importing;

import dev.baton.ledger.audio.ImportException;
import dev.baton.ledger.audio.ImportWish;
import dev.baton.ledger.audio.Imported;
import dev.baton.ledger.job.JobHandler;
import dev.baton.ledger.job.JobOutcome;
import dev.baton.ledger.job.JobRun;
import dev.baton.ledger.store.Ledger;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was uploaded: the file is kept and its job stored before it is answered, and taken in by the
 * job, one at a time. The node that has the file does it.
 */
final class AcceptedImports implements JobHandler {

  private static final Logger LOG = LoggerFactory.getLogger(AcceptedImports.class);
  private static final Duration NEXT_TURN = Duration.ofSeconds(2);

  /** A node that has been away for longer comes back without the file. */
  private static final Duration HOPE = Duration.ofDays(7);

  private final Ledger ledger;
  private final RecordingReader reader;
  private final AcceptedFiles files;
  private final Function<Runnable, Future<Void>> thread;
  private final AtomicBoolean busy = new AtomicBoolean();

  /**
   * @param thread runs what blocks
   */
  AcceptedImports(
      Ledger ledger, RecordingReader reader, Path data, Function<Runnable, Future<Void>> thread) {
    this.ledger = ledger;
    this.reader = reader;
    this.files = new AcceptedFiles(data);
    this.thread = thread;
  }

  /** Blocks. */
  Imported accept(ImportWish wish) {
    var seen = reader.look(wish);
    String id = seen.callId();
    if (seen.known()) {
      reader.again(id);
      return seen;
    }
    try {
      files.put(id, wish);
    } catch (IOException e) {
      throw new ImportException(wish.says("could not be kept"), e);
    }
    ledger.jobs().cancel(ImportJobs.refusedKey(id)).await();
    ledger.jobs().put(ImportJobs.accepted(id)).await();
    return seen;
  }

  void handle() {
    ledger.jobs().handle(ImportJobs.ACCEPTED, this);
    ledger.jobs().handle(ImportJobs.REFUSED, run -> Future.succeededFuture(JobOutcome.done()));
  }

  /** Blocks. */
  void sweep() {
    try {
      files.sweep(Instant.now());
    } catch (IOException e) {
      LOG.warn("what lies in the folder of imports for long cannot be removed: {}", e.toString());
    }
  }

  @Override
  public Future<JobOutcome> run(JobRun run) {
    if (!busy.compareAndSet(false, true)) {
      return later();
    }
    var outcome = new JobOutcome[1];
    return thread
        .apply(() -> outcome[0] = taken(run))
        .onComplete(done -> busy.set(false))
        .map(done -> outcome[0]);
  }

  private static Future<JobOutcome> later() {
    return Future.succeededFuture(JobOutcome.again(Instant.now().plus(NEXT_TURN)));
  }

  private JobOutcome taken(JobRun run) {
    String id = ImportJobs.callId(run.job());
    try {
      var wish = files.find(id);
      if (wish.isEmpty()) {
        return elsewhere(run, id);
      }
      try {
        reader.take(wish.get());
      } catch (ImportException e) {
        LOG.atInfo()
            .addKeyValue("callId", id)
            .log("a recording is not taken in: {}", e.getMessage());
        ledger.jobs().put(ImportJobs.refused(id, e.getMessage())).await();
      }
      files.remove(id);
      return JobOutcome.done();
    } catch (IOException e) {
      throw new ImportException("its file cannot be read", e);
    }
  }

  /** Another node has the file; or it is done with, and only its end was not stored. */
  private JobOutcome elsewhere(JobRun run, String id) {
    boolean over =
        ledger.calls().find(id).await().isPresent()
            || ledger.jobs().find(ImportJobs.refusedKey(id)).await().isPresent()
            || ImportJobs.since(run.job()).isBefore(Instant.now().minus(HOPE));
    return over ? JobOutcome.done() : JobOutcome.again(Instant.now().plus(NEXT_TURN));
  }
}
