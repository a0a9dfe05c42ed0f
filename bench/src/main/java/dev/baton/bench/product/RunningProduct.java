package dev.baton.bench.product;

import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.Ledgers;
import dev.baton.transcription.TranscriptionVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The product's verticles around an embedded store. Blocking: not for an event loop. */
public final class RunningProduct implements AutoCloseable {

  private static final long START_MINUTES = 2;

  private final Vertx vertx = Vertx.vertx();
  private final Ledger ledger;
  private final TranscriptionVerticle transcription;

  private RunningProduct(Settings settings) {
    ledger = Ledgers.open(vertx, settings);
    transcription = new TranscriptionVerticle(settings, ledger);
  }

  public static RunningProduct start(Settings settings) throws TimeoutException {
    var product = new RunningProduct(settings);
    result(product.vertx.deployVerticle(product.transcription));
    return product;
  }

  public Vertx vertx() {
    return vertx;
  }

  public Ledger ledger() {
    return ledger;
  }

  public TranscriptionVerticle transcription() {
    return transcription;
  }

  /** Waits for what must come within minutes. */
  public static <T> T result(Future<T> future) throws TimeoutException {
    return future.await(START_MINUTES, TimeUnit.MINUTES);
  }

  @Override
  public void close() throws TimeoutException {
    try {
      for (String deployment : vertx.deploymentIDs()) {
        result(vertx.undeploy(deployment));
      }
    } finally {
      ledger.close();
      result(vertx.close());
    }
  }
}
