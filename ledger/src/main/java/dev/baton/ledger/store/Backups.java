package dev.baton.ledger.store;

import com.mongodb.client.MongoClients;
import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.backup.BackupException;
import dev.baton.ledger.backup.BackupReader;
import dev.baton.ledger.backup.BackupWriter;
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
import org.bson.Document;

/** Backs up and restores a data folder that no Baton runs on. Blocks. */
public final class Backups {

  private static final List<String> FOLDERS = List.of("store", "spool", "journal", "audit");
  private static final String STAGED = "restore.part";

  private Backups() {}

  /**
   * @throws BackupException when there is nothing to back up, or another process uses it
   */
  public static void write(Path data, Path file) {
    if (!Files.exists(data.resolve("store").resolve("store.mv"))) {
      throw new BackupException("there is no embedded store in " + data + " to back up");
    }
    try (var server = EmbeddedServer.start(data.resolve("store"))) {
      BackupWriter.write(data, server::snapshot, file);
    } catch (IOException e) {
      throw new BackupException(e.getMessage(), e);
    }
  }

  /**
   * Puts a backup in the place of what is in the data folder. The backup is unpacked, checked and
   * opened beside it first; what fails until then changes nothing. What was deleted since it was
   * made is deleted in it, too, and nobody is signed in.
   *
   * @param force whether what is in the folder may be moved aside, to {@code before-restore-…}
   * @return how many deletions were done again
   * @throws BackupException with a line for a person
   */
  public static int restore(Vertx vertx, Path data, Path file, boolean force) {
    Path staged = data.resolve(STAGED);
    try {
      Files.createDirectories(data);
      remove(staged);
      var there = FOLDERS.stream().map(data::resolve).filter(Files::exists).toList();
      if (!there.isEmpty() && !force) {
        throw new BackupException(
            data + " is not empty; --force moves what is there aside and restores");
      }
      var tombstones = tombstones(data.resolve("store"));
      BackupReader.unpack(file, staged);
      open(vertx, staged, tombstones);
      Path aside = data.resolve("before-restore-" + Instant.now().toEpochMilli());
      for (var folder : there) {
        Files.createDirectories(aside);
        Files.move(folder, aside.resolve(folder.getFileName()));
      }
      for (String folder : FOLDERS) {
        if (Files.exists(staged.resolve(folder))) {
          Files.move(staged.resolve(folder), data.resolve(folder));
        }
      }
      return tombstones.size();
    } catch (IOException e) {
      throw new BackupException("nothing was restored: " + e.getMessage(), e);
    } catch (StoreUnavailableException e) {
      throw new BackupException(file + " cannot be restored: " + e.getMessage(), e);
    } finally {
      remove(staged);
    }
  }

  /** What was deleted in a store; holding its lock for a moment, it is known that nobody runs. */
  private static List<Document> tombstones(Path store) throws IOException {
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

  private static void open(Vertx vertx, Path staged, List<Document> tombstones) {
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

  private static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Backups::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
