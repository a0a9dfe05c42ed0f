package dev.baton.ledger.store;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database is away, and what is to be done when it is back. While it is away nobody
 * waits for it: one thread asks for it every second. Thread-safe.
 */
final class Outage implements AutoCloseable {

  private static final long RETRY_MS = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  private final AtomicBoolean away = new AtomicBoolean();
  private final ScheduledExecutorService thread;
  private final Database database;

  Outage(Database database) {
    this.database = database;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var named = new Thread(task, "ledger-outage");
              named.setDaemon(true);
              return named;
            });
  }

  /** Runs {@code task} every second while the database is there, and at once when it is back. */
  void whileThere(Runnable task) {
    var unused =
        thread.scheduleWithFixedDelay(() -> look(task), RETRY_MS, RETRY_MS, TimeUnit.MILLISECONDS);
  }

  /** Whether a failure says that the database is away, rather than that it refuses something. */
  static boolean isSignOf(RuntimeException failure) {
    return failure instanceof MongoSocketException
        || failure instanceof MongoClientException
        || failure instanceof MongoNotPrimaryException
        || failure instanceof MongoNodeIsRecoveringException
        || failure instanceof MongoServerUnavailableException;
  }

  boolean away() {
    return away.get();
  }

  void begin(RuntimeException failure) {
    if (away.compareAndSet(false, true)) {
      LOG.warn(
          "the database at {} is away ({}): facts are kept in journals until it is back",
          database.place(),
          failure.getClass().getSimpleName());
    }
  }

  StoreUnavailableException refusal() {
    return new StoreUnavailableException(
        "the database at " + database.place() + " is away; it is tried again", null);
  }

  private void look(Runnable task) {
    try {
      if (away.get()) {
        database.ping();
        away.set(false);
        LOG.warn("the database at {} is back", database.place());
      }
      task.run();
    } catch (MongoException e) {
      LOG.debug("the database is still away", e);
    } catch (RuntimeException e) {
      LOG.error("what waits for the database was not begun; it is tried again", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
