package dev.baton.ledger.store;

import dev.baton.ledger.embedded.EmbeddedServer;
import dev.baton.ledger.settings.Settings;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A server that a test stops and starts again, at the same port, with what it holds. */
final class ServerAway implements AutoCloseable {

  private static final String SHORT_WAITS = "&serverSelectionTimeoutMS=1000&connectTimeoutMS=1000";

  private final Path folder;
  private final int port;
  private final String uri;
  private EmbeddedServer server;

  ServerAway(Path folder) throws IOException {
    this.folder = folder;
    server = EmbeddedServer.start(folder);
    uri = server.uri();
    port = server.port();
  }

  /** A ledger of a node that keeps its files in this folder. */
  Ledger ledger(Vertx vertx, Path data) {
    var settings = Map.of("data", data.toString(), "mongodb.uri", uri + SHORT_WAITS);
    return Ledgers.open(vertx, Settings.of(settings), List.of());
  }

  String uri() {
    return uri;
  }

  void stop() {
    server.close();
  }

  void startAgain() throws IOException {
    server = EmbeddedServer.start(folder, port);
  }

  @Override
  public void close() {
    server.close();
  }
}
