package dev.baton.ledger.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the embedded server's file. Where its newest part cannot be read, the library goes back to
 * an older state without a word, be it an empty one: right for a part that a crash cut off, a loss
 * where the file was damaged later.
 */
final class StoreFile {

  private static final String NAME = "store.mv";

  /** Of a rewriting that is under way, or was broken off. */
  private static final String FRESH = "store.mv.fresh";

  private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

  private StoreFile() {}

  /**
   * @throws IOException with a line for a person: damaged, or not usable
   */
  static MVStore open(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FRESH));
    try {
      var store = new MVStore.Builder().fileName(folder.resolve(NAME).toString()).open();
      refuseWhenDamaged(store, folder);
      store.setRetentionTime(0);
      store.setVersionsToKeep(0);
      return store;
    } catch (MVStoreException e) {
      throw unusable(folder, e);
    }
  }

  /**
   * Puts a file in the place of the store's that holds what that holds, and nothing that it once
   * held. The store is closed meanwhile; it stays as it is when this fails or the process dies.
   */
  static void rewrite(Path folder) throws IOException {
    Path fresh = folder.resolve(FRESH);
    try {
      copy(folder, fresh);
      Files.move(fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Writes all that a closed store holds, and nothing that it once held, into another file. */
  static void copy(Path folder, Path to) throws IOException {
    try {
      Files.deleteIfExists(to);
      MVStoreTool.compact(folder.resolve(NAME).toString(), to.toString(), false);
      try (var written = FileChannel.open(to, StandardOpenOption.WRITE)) {
        written.force(true);
      }
    } catch (MVStoreException e) {
      throw new IOException("the store's file cannot be copied: " + e.getMessage(), e);
    }
  }

  static IOException unusable(Path folder, RuntimeException cause) {
    return new IOException(
        "the store in " + folder + " cannot be opened: " + cause.getMessage(), cause);
  }

  private static void refuseWhenDamaged(MVStore store, Path folder) throws IOException {
    long readable = store.getCurrentVersion();
    if (readable >= writtenVersion(store)) {
      return;
    }
    boolean wasClosed = store.getStoreHeader().containsKey("clean");
    if (wasClosed || readable == 0) {
      store.closeImmediately();
      throw new IOException(
          "the store in "
              + folder
              + " is damaged: its newest part cannot be read; restore a backup");
    }
    LOG.warn("the store in {} was cut off in the middle: it goes on from an older state", folder);
  }

  /** The version that the file's header names; it may be older than what follows it. */
  private static long writtenVersion(MVStore store) {
    var version = store.getStoreHeader().getOrDefault("version", 0);
    return version instanceof Number number
        ? number.longValue()
        : Long.parseLong(version.toString(), 16);
  }
}
