package dev.baton.ledger.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import dev.baton.ledger.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The connection to the database, and the embedded server where that is the one. */
final class Database implements AutoCloseable {

  static final String NAME = "baton";
  private static final int ATTEMPTS = 2;

  /** The embedded one is there, however long a busy machine takes to let it answer. */
  private static final int EMBEDDED_ATTEMPTS = 30;

  private static final long SELECTION_MS = 2_000;
  private static final long HEARTBEAT_MS = 1_000;
  private static final int CONNECT_MS = 2_000;
  private static final int READ_MS = 10_000;

  private final EmbeddedServer embedded;
  private final MongoClient client;
  private final MongoDatabase database;
  private final String place;

  private Database(
      EmbeddedServer embedded,
      String place,
      ConnectionString uri,
      List<CommandListener> listeners) {
    this.embedded = embedded;
    this.place = place;
    this.client = MongoClients.create(settings(uri, listeners));
    this.database = client.getDatabase(Optional.ofNullable(uri.getDatabase()).orElse(NAME));
  }

  /** Connects to a server; blocks until it answers, for about 5 s. */
  static Database connect(String uri, List<CommandListener> listeners) {
    var parsed = parsed(uri);
    return answering(new Database(null, String.join(", ", parsed.getHosts()), parsed, listeners));
  }

  private static ConnectionString parsed(String uri) {
    try {
      return new ConnectionString(uri);
    } catch (MongoException e) {
      throw new StoreUnavailableException("mongodb.uri cannot be used: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      // The decoder's message quotes what it cannot decode, which is part of a password.
      boolean quotes = e.getMessage().startsWith("URLDecoder");
      String reason = quotes ? "a % in it begins no escape sequence" : e.getMessage();
      throw new StoreUnavailableException("mongodb.uri is not a MongoDB URI: " + reason, null);
    }
  }

  /** Starts the embedded server on this folder and connects to it. */
  static Database embedded(Path folder, List<CommandListener> listeners) {
    try {
      var server = EmbeddedServer.start(folder);
      var uri = new ConnectionString(server.uri());
      return answering(new Database(server, folder.toString(), uri, listeners));
    } catch (FileSystemException e) {
      String why = Objects.requireNonNullElse(e.getReason(), e.getClass().getSimpleName());
      throw new StoreUnavailableException(
          "the folder " + folder + " cannot be used (" + why + ")", e);
    } catch (IOException e) {
      throw new StoreUnavailableException(e.getMessage(), e);
    }
  }

  private static Database answering(Database database) {
    int most = database.isEmbedded() ? EMBEDDED_ATTEMPTS : ATTEMPTS;
    for (int attempt = 1; ; attempt++) {
      try {
        database.ping();
        return database;
      } catch (MongoException e) {
        if (attempt == most) {
          database.close();
          throw new StoreUnavailableException(
              "the database at "
                  + database.place
                  + " does not answer ("
                  + e.getClass().getSimpleName()
                  + "); start it, or correct mongodb.uri (environment: MONGODB_URI)",
              e);
        }
      }
    }
  }

  private static MongoClientSettings settings(
      ConnectionString uri, List<CommandListener> listeners) {
    return MongoClientSettings.builder()
        .applicationName("baton")
        .applyToClusterSettings(
            cluster -> cluster.serverSelectionTimeout(SELECTION_MS, TimeUnit.MILLISECONDS))
        .applyToServerSettings(
            server -> server.heartbeatFrequency(HEARTBEAT_MS, TimeUnit.MILLISECONDS))
        .applyToSocketSettings(
            socket ->
                socket
                    .connectTimeout(CONNECT_MS, TimeUnit.MILLISECONDS)
                    .readTimeout(READ_MS, TimeUnit.MILLISECONDS))
        .applyConnectionString(uri)
        .commandListenerList(listeners)
        .build();
  }

  MongoDatabase mongo() {
    return database;
  }

  /** Whether this process alone uses it. */
  boolean isEmbedded() {
    return embedded != null;
  }

  /** Its hosts, without names and passwords; the folder of an embedded one. */
  String place() {
    return place;
  }

  /**
   * @throws MongoException when it does not answer
   */
  void ping() {
    database.runCommand(new Document("ping", 1));
  }

  /**
   * Makes what was deleted unreadable in the embedded server's file; a server of one's own is the
   * operator's to compact. Blocks.
   *
   * @throws IOException when there is no room for it
   */
  void compact() throws IOException {
    if (embedded != null) {
      embedded.rewrite();
    }
  }

  /**
   * Copies the embedded server's file, as it is at one moment.
   *
   * @throws StoreUnavailableException where it is not embedded
   */
  void snapshot(Path file) throws IOException {
    if (embedded == null) {
      throw new StoreUnavailableException(
          "the database at " + place + " is not Baton's to back up: use mongodump", null);
    }
    embedded.snapshot(file);
  }

  @Override
  public void close() {
    client.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
