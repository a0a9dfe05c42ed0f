package dev.baton.ledger.recording;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** An embedded server that can be stopped and started again with what it holds. */
public final class EmbeddedDatabase implements AutoCloseable {

  private final Path file;
  private final MongoClient client;
  private final int port;
  private MongoServer server;

  public EmbeddedDatabase(Path file) {
    this.file = file;
    server = new MongoServer(new H2Backend(file.toString()));
    port = server.bind().getPort();
    client =
        MongoClients.create(
            "mongodb://127.0.0.1:"
                + port
                + "/?serverSelectionTimeoutMS=200&heartbeatFrequencyMS=500&connectTimeoutMS=1000");
  }

  public MongoDatabase database() {
    return client.getDatabase("baton");
  }

  /** Idempotent: a server that is shut down twice may wait for a client for ever. */
  public void stop() {
    if (server != null) {
      server.shutdownNow();
      server = null;
    }
  }

  public void startAgain() {
    server = new MongoServer(new H2Backend(file.toString()));
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  @Override
  public void close() {
    client.close();
    stop();
  }
}
