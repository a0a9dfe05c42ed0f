package dev.baton.launcher;

import dev.baton.insights.InsightsVerticle;
import dev.baton.leads.LeadsVerticle;
import dev.baton.ledger.audio.ImportWish;
import dev.baton.ledger.audio.Imported;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.Ledgers;
import dev.baton.ledger.store.Restoration;
import dev.baton.transcription.TranscriptionVerticle;
import dev.baton.transcription.recognizer.ModelException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.DoubleConsumer;

/** What a call goes through once it is over, with nobody to reach it: no port is opened. */
final class Workshop implements Imports {

  private final Vertx vertx;
  private final Ledger ledger;
  private final TranscriptionVerticle transcription;
  private final List<Future<String>> deployed;

  private Workshop(Vertx vertx, Settings settings, DoubleConsumer unpacking) {
    this.vertx = vertx;
    ledger = Ledgers.open(vertx, settings);
    transcription = TeamScribe.transcription(vertx, settings, ledger, unpacking);
    deployed =
        List.of(
            vertx.deployVerticle(transcription),
            vertx.deployVerticle(new InsightsVerticle(settings, ledger)),
            vertx.deployVerticle(new LeadsVerticle(settings, ledger)));
  }

  /**
   * Opens the store and loads the models; blocks for seconds.
   *
   * @throws dev.baton.ledger.store.StoreUnavailableException when the store cannot be used
   */
  static Workshop open(Settings settings, DoubleConsumer unpacking) throws ModelException {
    Restoration.finish(settings);
    var vertx = Vertx.vertx();
    Workshop workshop = null;
    try {
      workshop = new Workshop(vertx, settings, unpacking);
      Future.join(workshop.deployed).await();
      workshop.transcription.catchUp();
      return workshop;
    } catch (RuntimeException e) {
      if (workshop == null) {
        vertx.close().await();
      } else {
        workshop.close();
      }
      throw e;
    }
  }

  @Override
  public Imported take(ImportWish wish) {
    return transcription.imports().take(wish).await();
  }

  @Override
  public double transcribed(String callId) {
    return transcription.imports().transcribed(callId).await();
  }

  /** What was transcribed is read to its end first. */
  @Override
  public void close() {
    var stopped = Future.<Void>succeededFuture();
    for (var room : deployed) {
      stopped = stopped.eventually(() -> room.compose(vertx::undeploy));
    }
    stopped.transform(done -> Future.succeededFuture()).await();
    ledger.close();
    vertx.close().await();
  }
}
