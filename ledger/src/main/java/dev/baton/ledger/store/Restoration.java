package dev.baton.ledger.store;

import com.mongodb.client.MongoClients;
import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.backup.BackupException;
import dev.baton.ledger.backup.BackupReader;
import dev.baton.ledger.embedded.EmbeddedServer;
import dev.baton.ledger.forgetting.Tombstones;
import dev.baton.ledger.settings.Settings;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.bson.Document;

/**
 * A backup on its way into the place of what is in a data folder: unpacked and checked beside it,
 * then swapped with it, then kept or taken back. Blocks; for one thread. What fails before the swap
 * has changed nothing; where the process dies before {@link #keep}, {@link #finish} puts back what
 * was there.
 */
public final class Restoration implements AutoCloseable {

  private final Vertx vertx;
  private final Path data;
  private final Path file;
  private final Swap swap;

  private Restoration(Vertx vertx, Path data, Path file, Swap swap) {
    this.vertx = vertx;
    this.data = data;
    this.file = file;
    this.swap = swap;
  }

  /**
   * Puts back what was in a data folder where a restore was broken off; to be called by each
   * process before it opens the folder's store.
   *
   * @throws StoreUnavailableException while another process restores, or where it cannot
   */
  public static void finish(Settings settings) {
    if (settings.find(LedgerSettings.MONGODB_URI).isPresent()) {
      return;
    }
    try {
      Swap.finish(settings.get(LedgerSettings.DATA).toAbsolutePath());
    } catch (IOException e) {
      throw new StoreUnavailableException(e.getMessage(), e);
    }
  }

  /**
   * Unpacks a backup into the data folder, on which a Baton may run, and opens the store in it.
   *
   * @param progress takes how much of it is unpacked, from 0 to 1
   * @throws BackupException with a line for a person
   */
  public static Restoration prepare(Vertx vertx, Path data, Path file, DoubleConsumer progress) {
    var restoration = new Restoration(vertx, data, file, begun(data));
    try {
      BackupReader.unpack(file, restoration.swap.staged(), progress);
      restoration.tryOut();
      return restoration;
    } catch (StoreUnavailableException e) {
      restoration.close();
      throw new BackupException(file + " cannot be restored: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      restoration.close();
      throw e;
    }
  }

  private static Swap begun(Path data) {
    try {
      return Swap.begin(data);
    } catch (IOException e) {
      throw new BackupException("nothing was restored: " + e.getMessage(), e);
    }
  }

  private void tryOut() {
    try (var database = Database.embedded(swap.staged().resolve("store"), List.of())) {
      Schema.migrate(database);
      Indexes.make(database.mongo());
    }
  }

  /**
   * Puts the backup in the place of what is in the folder, on which nobody may run, and moves that
   * aside. What was deleted since the backup was made is deleted in it, too, and nobody is signed
   * in. Where it fails, everything is as before.
   *
   * @return how many deletions were done again
   * @throws BackupException with a line for a person
   */
  public int swap() {
    try {
      var tombstones = tombstones(data);
      open(tombstones);
      try {
        swap.swap();
      } catch (IOException e) {
        undo();
        throw e;
      }
      return tombstones.size();
    } catch (IOException e) {
      throw new BackupException("nothing was restored: " + e.getMessage(), e);
    } catch (StoreUnavailableException e) {
      throw new BackupException(file + " cannot be restored: " + e.getMessage(), e);
    }
  }

  /**
   * Where what was in the folder is after the swap; nothing is there where the folder was empty.
   */
  public Path aside() {
    return swap.aside();
  }

  /**
   * Makes the swap last.
   *
   * @throws BackupException where it cannot; it is to be taken back then
   */
  public void keep() {
    try {
      swap.keep();
    } catch (IOException e) {
      throw new BackupException("the restore cannot be finished: " + e.getMessage(), e);
    }
  }

  /**
   * Takes the swap back.
   *
   * @throws BackupException where it cannot, with where everything is
   */
  public void undo() {
    try {
      swap.takeBack();
    } catch (IOException e) {
      throw new BackupException(
          "what was in %s before is partly in %s (%s); the next start puts it back"
              .formatted(data, aside(), e.getMessage()),
          e);
    }
  }

  /**
   * What was deleted in the store of a data folder; holding its lock for a moment, it is known that
   * nobody runs.
   */
  static List<Document> tombstones(Path data) throws IOException {
    Path store = data.resolve("store");
    if (!Files.exists(store)) {
      return List.of();
    }
    try (var server = EmbeddedServer.start(store);
        var client = MongoClients.create(server.uri())) {
      return client
          .getDatabase(Database.NAME)
          .getCollection(Tombstones.COLLECTION)
          .find()
          .into(new ArrayList<>());
    }
  }

  private void open(List<Document> tombstones) {
    var settings = Settings.of(Map.of(LedgerSettings.DATA.name(), swap.staged().toString()));
    try (var ledger = (MongoLedger) Ledgers.open(vertx, settings)) {
      ledger.afterRestore().settle(tombstones);
      ledger
          .audit()
          .append(
              AuditEntry.of(AuditEntry.BATON, AuditAction.RESTORED, AuditSubject.product("backup")))
          .await();
    }
  }

  /** Removes what was unpacked and is not in the folder's place. */
  @Override
  public void close() {
    try {
      swap.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
