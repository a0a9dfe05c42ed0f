package dev.baton.ledger.store;

import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import dev.baton.ledger.settings.Settings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The stores that the suite runs against: the embedded one, and a real one where it is given. */
final class Stores {

  private Stores() {}

  /** A store to open, as often as a test likes. */
  record Store(String name, String uri) {

    Ledger open(Vertx vertx, Path data, CommandListener... listeners) {
      var settings = new HashMap<>(Map.of("data", data.toString()));
      if (uri != null) {
        settings.put("mongodb.uri", uri);
      }
      return Ledgers.open(vertx, Settings.of(settings), List.of(listeners));
    }

    /** Removes what tests left on a server. */
    void drop() {
      if (uri != null) {
        try (var client = MongoClients.create(uri)) {
          client.getDatabase(new com.mongodb.ConnectionString(uri).getDatabase()).drop();
        }
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Store> all() {
    var embedded = new Store("embedded", null);
    String uri = System.getenv("MONGODB_URI");
    return uri == null
        ? Stream.of(embedded)
        : Stream.of(embedded, new Store("MONGODB_URI", withOwnDatabase(uri)));
  }

  private static String withOwnDatabase(String uri) {
    String name = "baton_test_" + UUID.randomUUID().toString().replace("-", "");
    return uri.replaceFirst("^(mongodb(?:\\+srv)?://[^/?]+)(?:/[^?]*)?", "$1/" + name);
  }

  static <T> T result(Future<T> future) {
    try {
      return future.await(60, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("no answer from the store", e);
    }
  }
}
