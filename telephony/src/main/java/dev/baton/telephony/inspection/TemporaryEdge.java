package dev.baton.telephony.inspection;

import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import dev.baton.telephony.account.EdgePaths;
import dev.baton.telephony.account.TelephonySettings;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;

/** Stands where the edge would be, and answers nothing but a probe. Blocks. */
public final class TemporaryEdge implements AutoCloseable {

  private final EdgeProbe probe = new EdgeProbe();
  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;

  /**
   * @throws SettingsException when the edge's port cannot be listened on
   */
  public TemporaryEdge(Settings settings) {
    var router = Router.router(vertx);
    router.get(EdgePaths.PROBE).handler(probe);
    String host =
        TelephonySettings.account(settings).isPresent()
            ? settings.get(TelephonySettings.EDGE_HOST)
            : "127.0.0.1";
    int port = settings.get(TelephonySettings.EDGE_PORT);
    try {
      server = vertx.createHttpServer().requestHandler(router).listen(port, host).await();
    } catch (Exception e) {
      // A future throws what it failed with, checked or not.
      vertx.close().await();
      throw SettingsException.cannotListen(
          TelephonySettings.EDGE_PORT, host, port, "--edge-port", e);
    }
  }

  public EdgeProbe probe() {
    return probe;
  }

  public int port() {
    return server.actualPort();
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
