package dev.baton.ledger.store;

import com.mongodb.MongoException;
import com.mongodb.event.CommandListener;
import dev.baton.ledger.settings.Settings;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.mongodb.MongoMetricsCommandListener;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Opens the ledger. */
public final class Ledgers {

  /** For replaying what an earlier run left; a day's journals take seconds. */
  private static final long RECOVERY_MINUTES = 10;

  private static final Duration COMPACT_EVERY = Duration.ofSeconds(30);

  private Ledgers() {}

  /**
   * Opens the store that the settings name, brings it up to date, and finishes what an earlier run
   * left: journals are replayed, and, as nobody else serves an embedded store, calls that were open
   * are ended as lost. Blocks.
   *
   * @throws StoreUnavailableException when the store cannot be used
   */
  public static Ledger open(Vertx vertx, Settings settings) {
    return open(vertx, settings, List.of(new MongoMetricsCommandListener(Metrics.globalRegistry)));
  }

  static Ledger open(Vertx vertx, Settings settings, List<CommandListener> listeners) {
    return open(vertx, settings, listeners, COMPACT_EVERY);
  }

  /**
   * @param compactEvery what is deleted within it shares one compaction
   */
  static Ledger open(
      Vertx vertx, Settings settings, List<CommandListener> listeners, Duration compactEvery) {
    Path data = settings.get(LedgerSettings.DATA).toAbsolutePath();
    var database =
        settings
            .find(LedgerSettings.MONGODB_URI)
            .map(uri -> Database.connect(uri, listeners))
            .orElseGet(() -> Database.embedded(data.resolve("store"), listeners));
    MongoLedger ledger = null;
    try {
      Schema.migrate(database);
      Indexes.make(database.mongo());
      ledger = new MongoLedger(vertx, database, data, settings, compactEvery);
      recover(ledger, database.isEmbedded());
      return ledger;
    } catch (RuntimeException e) {
      if (ledger != null) {
        ledger.close();
      } else {
        database.close();
      }
      throw refusal(database, e);
    }
  }

  private static RuntimeException refusal(Database database, RuntimeException e) {
    if (e instanceof MongoException) {
      return new StoreUnavailableException(
          "the store at " + database.place() + " cannot be used: " + e.getMessage(), e);
    }
    return e instanceof UncheckedIOException ? new StoreUnavailableException(e.getMessage(), e) : e;
  }

  private static void recover(MongoLedger ledger, boolean alone) {
    Future<?> recovered = ledger.replay();
    recovered = recovered.compose(replayed -> ledger.expire());
    if (alone) {
      recovered = recovered.compose(expiring -> LostCalls.end(ledger));
    }
    try {
      recovered.await(RECOVERY_MINUTES, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      throw new StoreUnavailableException("the store takes too long to recover", e);
    }
  }
}
