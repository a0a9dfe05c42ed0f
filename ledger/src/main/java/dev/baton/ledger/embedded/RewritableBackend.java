package dev.baton.ledger.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A backend whose file can be written anew while it serves: commands wait meanwhile. Only a new
 * file is free of what was deleted: within one, old pages lie between the new ones, and keys of
 * deleted documents part the pages of an index.
 */
final class RewritableBackend implements MongoBackend {

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
  private final Path folder;
  private DurableBackend backend;

  RewritableBackend(Path folder) throws IOException {
    this.folder = folder;
    backend = opened(folder);
  }

  private static DurableBackend opened(Path folder) throws IOException {
    var store = StoreFile.open(folder);
    try {
      return new DurableBackend(store);
    } catch (RuntimeException e) {
      store.closeImmediately();
      throw StoreFile.unusable(folder, e);
    }
  }

  private interface Serving<T> {
    T by(DurableBackend backend);
  }

  private <T> T serve(Serving<T> served) {
    lock.readLock().lock();
    try {
      return served.by(backend);
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Writes everything into a new file and serves from that.
   *
   * @throws IOException when it cannot be written: the old file is served on then
   */
  void rewrite() throws IOException {
    whileClosed(() -> StoreFile.rewrite(folder));
  }

  /** Writes everything into another file, too. */
  void snapshot(Path file) throws IOException {
    whileClosed(() -> StoreFile.copy(folder, file));
  }

  private interface Work {
    void run() throws IOException;
  }

  private void whileClosed(Work work) throws IOException {
    lock.writeLock().lock();
    try {
      backend.close();
      try {
        work.run();
      } finally {
        backend = opened(folder);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    return serve(served -> served.handleMessage(message));
  }

  @Override
  public Document handleCommand(
      Channel channel, String databaseName, String command, Document query) {
    return serve(served -> served.handleCommand(channel, databaseName, command, query));
  }

  @Override
  public QueryResult handleQuery(MongoQuery query) {
    return serve(served -> served.handleQuery(query));
  }

  @Override
  public void handleClose(Channel channel) {
    serve(
        served -> {
          served.handleClose(channel);
          return null;
        });
  }

  @Override
  public void dropDatabase(String databaseName) {
    throw new UnsupportedOperationException("a database is dropped by a message");
  }

  @Override
  public Collection<Document> getCurrentOperations(MongoQuery query) {
    return serve(served -> served.getCurrentOperations(query));
  }

  @Override
  public Document getServerStatus() {
    return serve(DurableBackend::getServerStatus);
  }

  @Override
  public void closeCursors(List<Long> cursorIds) {
    serve(
        served -> {
          served.closeCursors(cursorIds);
          return null;
        });
  }

  @Override
  public Clock getClock() {
    return serve(DurableBackend::getClock);
  }

  @Override
  public void enableOplog() {
    throw new UnsupportedOperationException("there is no oplog");
  }

  @Override
  public void disableOplog() {
    throw new UnsupportedOperationException("there is no oplog");
  }

  @Override
  public MongoDatabase resolveDatabase(String databaseName) {
    return serve(served -> served.resolveDatabase(databaseName));
  }

  @Override
  public MongoBackend version(MongoVersion version) {
    throw new UnsupportedOperationException("the version is the library's");
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      backend.close();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
