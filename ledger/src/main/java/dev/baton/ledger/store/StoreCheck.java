package dev.baton.ledger.store;

import dev.baton.ledger.embedded.EmbeddedServer;
import dev.baton.ledger.inside.Finding;
import dev.baton.ledger.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Looks at the store that the settings name, and changes nothing in it. Blocks for some seconds.
 */
public final class StoreCheck {

  private static final String CHECK = "store";

  private StoreCheck() {}

  /** Whether it could be used; where it is the embedded one, no Baton may run on it. */
  public static Finding look(Settings settings) {
    return settings
        .find(LedgerSettings.MONGODB_URI)
        .map(StoreCheck::mongo)
        .orElseGet(() -> embedded(settings.get(LedgerSettings.DATA).toAbsolutePath()));
  }

  /**
   * How far the database's clock is ahead of this machine's; empty where it is this machine's, or
   * does not answer.
   */
  public static Optional<Duration> clockAhead(Settings settings) {
    return settings
        .find(LedgerSettings.MONGODB_URI)
        .flatMap(
            uri -> {
              try (var database = Database.connect(uri, List.of())) {
                var hello = database.mongo().runCommand(new Document("hello", 1)).toBsonDocument();
                long there = hello.getDateTime("localTime").getValue();
                return Optional.of(Duration.between(Instant.now(), Instant.ofEpochMilli(there)));
              } catch (StoreUnavailableException e) {
                return Optional.empty();
              }
            });
  }

  private static Finding mongo(String uri) {
    try (var database = Database.connect(uri, List.of())) {
      return Finding.ok(CHECK, "the MongoDB at " + database.place() + " answers");
    } catch (StoreUnavailableException e) {
      return Finding.fail(CHECK, e.getMessage());
    }
  }

  private static Finding embedded(Path data) {
    if (Swap.isUnfinished(data)) {
      return Finding.warn(
          CHECK,
          "a restore is under way, or was broken off: the next start puts back what was there");
    }
    Path store = data.resolve("store");
    if (!Files.exists(store)) {
      return fresh(data);
    }
    try {
      EmbeddedServer.start(store).close();
      return Finding.ok(CHECK, "the embedded store in " + store + " opens");
    } catch (IOException e) {
      return Finding.fail(CHECK, e.getMessage());
    }
  }

  private static Finding fresh(Path data) {
    Path there = data;
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    return Files.isDirectory(there) && Files.isWritable(there)
        ? Finding.ok(CHECK, "there is none yet; the first start makes one in " + data)
        : Finding.fail(CHECK, there + " cannot be written: give it to Baton's user, or set data");
  }
}
