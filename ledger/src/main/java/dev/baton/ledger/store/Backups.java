package dev.baton.ledger.store;

import dev.baton.ledger.backup.BackupException;
import dev.baton.ledger.backup.BackupWriter;
import dev.baton.ledger.embedded.EmbeddedServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/** Backs up and restores a data folder that no Baton runs on. Blocks. */
public final class Backups {

  private Backups() {}

  /**
   * @throws BackupException when there is nothing to back up, or another process uses it
   */
  public static void write(Path data, Path file) {
    finish(data);
    if (!Files.exists(data.resolve("store").resolve("store.mv"))) {
      throw new BackupException(
          "there is nothing to back up in %s; --data names another folder (the demo's is %s)"
              .formatted(data, data.resolve("demo")));
    }
    try (var server = EmbeddedServer.start(data.resolve("store"))) {
      BackupWriter.write(data, server::snapshot, file);
    } catch (IOException e) {
      throw new BackupException(e.getMessage(), e);
    }
  }

  /**
   * Puts a backup in the place of what is in the data folder, see {@link Restoration}.
   *
   * @param force whether what is in the folder may be moved aside, to {@code before-restore-…}
   * @param progress takes how much of it is unpacked, from 0 to 1
   * @return how many deletions were done again
   * @throws BackupException with a line for a person
   */
  public static int restore(
      Vertx vertx, Path data, Path file, boolean force, DoubleConsumer progress) {
    finish(data);
    if (!Swap.isEmpty(data)) {
      if (!force) {
        throw new BackupException(
            data + " is not empty; --force moves what is there aside and restores");
      }
      refuseWhereInUse(data);
    }
    try (var restoration = Restoration.prepare(vertx, data, file, progress)) {
      int again = restoration.swap();
      restoration.keep();
      return again;
    }
  }

  private static void finish(Path data) {
    try {
      Swap.finish(data);
    } catch (IOException e) {
      throw new BackupException(e.getMessage(), e);
    }
  }

  /** Before a large backup is unpacked in vain. */
  private static void refuseWhereInUse(Path data) {
    try {
      Restoration.tombstones(data);
    } catch (IOException e) {
      throw new BackupException("nothing was restored: " + e.getMessage(), e);
    }
  }
}
