package dev.baton.ledger.embedded;

import java.io.IOException;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the embedded server's file. Where its newest part cannot be read, the library goes back to
 * an older state without a word, be it an empty one: right for a part that a crash cut off, a loss
 * where the file was damaged later.
 */
final class StoreFile {

  private static final String NAME = "store.mv";
  private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

  private StoreFile() {}

  /**
   * @throws IOException with a line for a person: damaged, or not usable
   */
  static MVStore open(Path folder) throws IOException {
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
