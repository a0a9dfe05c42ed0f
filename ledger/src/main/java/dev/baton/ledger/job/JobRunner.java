package dev.baton.ledger.job;

import dev.baton.ledger.job.JobDocuments.Claim;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for due jobs, takes their leases and hands them to handlers, on one thread of its own,
 * which also settles what became of them. A handler runs on the context that registered it.
 * Thread-safe.
 */
public final class JobRunner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  /** How long after its last sign of life a node's jobs are free for others. */
  public static final Duration LEASE = Duration.ofSeconds(60);

  private static final long LOOK_EVERY_MS = 1_000;
  private static final int RENEWALS_A_LEASE = 3;

  /** How much longer than a look in vain its rest is: a store may have to scan for it. */
  private static final int REST_PER_LOOK = 20;

  /** What uses the cores has one more of them at a time (transcription), and others have room. */
  private static final int MOST_RUNNING = Runtime.getRuntime().availableProcessors() + 4;

  private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
  private static final Duration LAST_RETRY = Duration.ofHours(1);

  private record Registered(JobHandler handler, Context context) {}

  private final JobDocuments documents;
  private final Clock clock;
  private final Duration lease;
  private final String owner = UUID.randomUUID().toString();
  private final Map<String, Registered> handlers = new ConcurrentHashMap<>();
  private final ScheduledExecutorService thread;

  /** What runs here; for the runner's thread. */
  private final Map<String, Claim> running = new HashMap<>();

  private long restUntil = System.nanoTime();
  private Instant renewedAt;

  public JobRunner(JobDocuments documents) {
    this(documents, Clock.systemUTC(), LEASE);
  }

  JobRunner(JobDocuments documents, Clock clock, Duration lease) {
    this.documents = documents;
    this.clock = clock;
    this.lease = lease;
    this.renewedAt = clock.instant();
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var named = new Thread(task, "ledger-jobs");
              named.setDaemon(true);
              return named;
            });
  }

  /** Begins to look. */
  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(
            this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  /** Hands jobs of this kind to {@code handler} from now on. */
  public void handle(String kind, JobHandler handler) {
    handlers.put(kind, new Registered(handler, Vertx.currentContext()));
    lookSoon();
  }

  /** There may be something due. */
  public void lookSoon() {
    try {
      thread.execute(
          () -> {
            restUntil = System.nanoTime();
            look();
          });
    } catch (RejectedExecutionException e) {
      LOG.debug("stopped: whatever is due is done by another node, or later", e);
    }
  }

  private void look() {
    try {
      renew();
      long began = System.nanoTime();
      if (handlers.isEmpty() || began < restUntil) {
        return;
      }
      var due = documents.due(clock.instant(), handlers.keySet());
      if (due.isEmpty()) {
        long now = System.nanoTime();
        restUntil = now + (now - began) * REST_PER_LOOK;
      }
      begin(due);
    } catch (RuntimeException e) {
      LOG.debug("due jobs cannot be looked for now", e);
    }
  }

  private void begin(List<String> due) {
    for (String key : due) {
      if (running.size() >= MOST_RUNNING) {
        return;
      }
      if (!running.containsKey(key)) {
        documents.claim(key, owner, clock.instant(), lease).ifPresent(this::run);
      }
    }
  }

  private void run(Claim claim) {
    var registered = handlers.get(claim.job().kind());
    running.put(claim.job().key(), claim);
    var outcome = Promise.<JobOutcome>promise();
    Runnable begin = () -> guarded(registered.handler(), attempt(claim)).onComplete(outcome);
    if (registered.context() == null) {
      begin.run();
    } else {
      registered.context().runOnContext(now -> begin.run());
    }
    outcome
        .future()
        .onComplete(
            done ->
                onThread(
                    () -> settle(claim, done.succeeded() ? done.result() : null, done.cause())));
  }

  private Attempt attempt(Claim claim) {
    return new Attempt(
        claim,
        progress -> documents.tell(claim, clock.instant().plus(lease), progress),
        this::onThread);
  }

  private static Future<JobOutcome> guarded(JobHandler handler, JobRun run) {
    try {
      return handler.run(run);
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }

  private void settle(Claim claim, JobOutcome outcome, Throwable failure) {
    String key = claim.job().key();
    running.remove(key);
    try {
      boolean mine;
      if (outcome instanceof JobOutcome.Again again) {
        mine = documents.again(claim, again.at());
      } else if (outcome instanceof JobOutcome.Done) {
        mine = documents.done(claim);
      } else {
        LOG.warn("job {} failed at attempt {}", key, claim.job().attempts(), failure);
        mine = documents.failed(claim, clock.instant().plus(pause(claim)), said(failure));
      }
      if (!mine) {
        LOG.info("job {} was ended here when another node had it already", key);
      }
    } catch (RuntimeException e) {
      LOG.warn("job {} is done again when its lease runs out: its end is not stored", key, e);
    }
    look();
  }

  private static String said(Throwable failure) {
    return failure == null ? "no outcome" : String.valueOf(failure.getMessage());
  }

  private static Duration pause(Claim claim) {
    int doublings = Math.min(claim.job().attempts() - 1, 30);
    var pause = FIRST_RETRY.multipliedBy(1L << doublings);
    return pause.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : pause;
  }

  /** What still runs stays this node's. */
  private void renew() {
    var now = clock.instant();
    if (running.isEmpty() || now.isBefore(renewedAt.plus(lease.dividedBy(RENEWALS_A_LEASE)))) {
      return;
    }
    renewedAt = now;
    running.values().forEach(claim -> documents.renew(claim, now.plus(lease)));
  }

  private void onThread(Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException e) {
      LOG.debug("stopped: the job is begun again when its lease runs out", e);
    }
  }

  /** Begins nothing more; what runs is begun again by whoever is there when its lease runs out. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LEASE.toSeconds(), TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
