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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.bson.Document;

/**
 * A backup on its way into the place of what is in a data folder: unpacked and checked beside it,
 * then swapped with it. Blocks; for one thread. What fails before the swap has changed nothing.
 */
public final class Restoration implements AutoCloseable {

  private static final List<String> FOLDERS = List.of("store", "spool", "journal", "audit");
  private static final String STAGED = "restore.part";

  private final Vertx vertx;
  private final Path data;
  private final Path file;
  private final Path staged;
  private final Path aside;

  private Restoration(Vertx vertx, Path data, Path file) {
    this.vertx = vertx;
    this.data = data;
    this.file = file;
    this.staged = data.resolve(STAGED);
    this.aside = data.resolve("before-restore-" + Instant.now().toEpochMilli());
  }

  /**
   * Unpacks a backup into the data folder, on which a Baton may run, and opens the store in it.
   *
   * @param progress takes how much of it is unpacked, from 0 to 1
   * @throws BackupException with a line for a person
   */
  public static Restoration prepare(Vertx vertx, Path data, Path file, DoubleConsumer progress) {
    var restoration = new Restoration(vertx, data, file);
    try {
      Files.createDirectories(data);
      restoration.remove(restoration.staged);
      BackupReader.unpack(file, restoration.staged, progress);
      restoration.tryOut();
      return restoration;
    } catch (IOException e) {
      restoration.close();
      throw new BackupException("nothing was restored: " + e.getMessage(), e);
    } catch (StoreUnavailableException e) {
      restoration.close();
      throw new BackupException(file + " cannot be restored: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      restoration.close();
      throw e;
    }
  }

  private void tryOut() {
    try (var database = Database.embedded(staged.resolve("store"), List.of())) {
      Schema.migrate(database);
      Indexes.make(database.mongo());
    }
  }

  /** Whether there is anything in a data folder that a backup would take the place of. */
  static boolean isEmpty(Path data) {
    return FOLDERS.stream().map(data::resolve).noneMatch(Files::exists);
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
      move(data, aside);
      try {
        move(staged, data);
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
    return aside;
  }

  /**
   * Takes the swap back.
   *
   * @throws BackupException where it cannot, with where everything is
   */
  public void undo() {
    try {
      move(data, staged);
      move(aside, data);
      Files.deleteIfExists(aside);
    } catch (IOException e) {
      throw new BackupException(
          "what was in " + data + " before is in " + aside + " now: move it back by hand", e);
    }
  }

  /** Each of Baton's folders that is there. */
  private static void move(Path from, Path to) throws IOException {
    for (String folder : FOLDERS) {
      if (Files.exists(from.resolve(folder))) {
        Files.createDirectories(to);
        Files.move(from.resolve(folder), to.resolve(folder));
      }
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
    var settings = Settings.of(Map.of(LedgerSettings.DATA.name(), staged.toString()));
    try (var ledger = (MongoLedger) Ledgers.open(vertx, settings)) {
      ledger.afterRestore().settle(tombstones);
      ledger
          .audit()
          .append(
              AuditEntry.of(AuditEntry.BATON, AuditAction.RESTORED, AuditSubject.product("backup")))
          .await();
    }
  }

  private void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what was unpacked and is not in the folder's place. */
  @Override
  public void close() {
    remove(staged);
  }
}
