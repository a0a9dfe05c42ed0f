package dev.baton.bench.product;

import dev.baton.insights.InsightsVerticle;
import dev.baton.ledger.Topics;
import dev.baton.ledger.Topics.CallPlaced;
import dev.baton.ledger.Topics.PracticeCall;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.Ledgers;
import dev.baton.telephony.TelephonyVerticle;
import dev.baton.transcription.TranscriptionVerticle;
import dev.baton.ui.UiVerticle;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The whole product with its embedded store and the practice line, which plays calls through the
 * edge's own webhooks and media WebSocket. Blocks: not for an event loop.
 */
public final class RunningProduct implements AutoCloseable {

  /** Who places the calls, and watches them. */
  static final String COLLEAGUE = "bench";

  private static final String NUMBER = "+14155550123";
  private static final long PATIENCE_MINUTES = 2;

  private final Vertx vertx = Vertx.vertx();
  private final Map<String, Promise<Void>> ends = new ConcurrentHashMap<>();
  private final Ledger ledger;
  private final TranscriptionVerticle transcription;
  private final TelephonyVerticle telephony;
  private final UiVerticle ui;

  private RunningProduct(Settings settings) {
    ledger = Ledgers.open(vertx, settings);
    transcription = new TranscriptionVerticle(settings, ledger);
    telephony = new TelephonyVerticle(settings, ledger, transcription.intake());
    ui = new UiVerticle(settings, ledger, telephony.practice());
  }

  /**
   * Starts it on any free ports.
   *
   * @param settings with the data folder and the speech model
   * @param recordings folder of the calls that it can play
   */
  public static RunningProduct start(Settings settings, Path recordings) throws TimeoutException {
    var all =
        settings.with(
            Map.of(
                "practice.recordings", recordings.toString(),
                "edge.host", "localhost",
                "edge.port", "0",
                "http.port", "0"));
    var product = new RunningProduct(all);
    var vertx = product.vertx;
    result(
        vertx
            .deployVerticle(product.transcription)
            .compose(on -> vertx.deployVerticle(new InsightsVerticle(all, product.ledger)))
            .compose(on -> vertx.deployVerticle(product.ui))
            .compose(on -> vertx.deployVerticle(product.telephony)));
    Topics.CALL.listen(
        vertx,
        call -> {
          if (call.progress().state() == CallState.ENDED) {
            product.end(call.id()).tryComplete();
          }
        });
    return product;
  }

  /** Places a call that plays a recording, which takes as long as it is; gives the call's id. */
  public String play(String recording) throws TimeoutException {
    return result(
        Topics.PRACTICE
            .ask(vertx, new PracticeCall(recording, COLLEAGUE, NUMBER))
            .map(CallPlaced::callId));
  }

  /** Waits for a call to be over. */
  public void awaitEnd(String callId, long longestMinutes) throws TimeoutException {
    end(callId).future().await(longestMinutes, TimeUnit.MINUTES);
  }

  private Promise<Void> end(String callId) {
    return ends.computeIfAbsent(callId, id -> Promise.promise());
  }

  /** Takes no more calls, and waits until all that was heard is with the ledger. */
  public void settle() throws TimeoutException {
    result(vertx.undeploy(telephony.deploymentID()));
    result(vertx.undeploy(transcription.deploymentID()));
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

  /** The port that people's browsers use. */
  public int port() {
    return ui.port();
  }

  static <T> T result(Future<T> future) throws TimeoutException {
    return future.await(PATIENCE_MINUTES, TimeUnit.MINUTES);
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
