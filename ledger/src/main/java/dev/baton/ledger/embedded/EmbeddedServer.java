package dev.baton.ledger.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A MongoDB server in this process that keeps its data in one file. A write is acknowledged after
 * it was handed to the operating system: it survives {@code kill -9}; a power cut was not tested.
 */
public final class EmbeddedServer implements AutoCloseable {

  private static final String LOCK = "store.lock";

  private final FileChannel lock;
  private final RewritableBackend backend;
  private final MongoServer server;
  private final InetSocketAddress address;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedServer(FileChannel lock, RewritableBackend backend, MongoServer server) {
    this.lock = lock;
    this.backend = backend;
    this.server = server;
    this.address = server.getLocalAddress();
  }

  /**
   * Starts on a free port of the loopback interface.
   *
   * @param folder made when it is not there
   * @throws java.nio.file.FileSystemException when the folder cannot be made or written
   * @throws IOException with a line for a person: in use by another process, or not usable
   */
  public static EmbeddedServer start(Path folder) throws IOException {
    return start(folder, 0);
  }

  /**
   * Starts on a port of the loopback interface.
   *
   * @param port 0 for a free one
   * @throws java.nio.file.FileSystemException when the folder cannot be made or written
   * @throws IOException with a line for a person: in use by another process, or not usable
   */
  public static EmbeddedServer start(Path folder, int port) throws IOException {
    var lock = lock(folder);
    try {
      return serving(lock, folder, port);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedServer serving(FileChannel lock, Path folder, int port)
      throws IOException {
    var backend = new RewritableBackend(folder);
    try {
      var server = new MongoServer(backend);
      bind(server, port);
      return new EmbeddedServer(lock, backend, server);
    } catch (RuntimeException e) {
      backend.close();
      throw StoreFile.unusable(folder, e);
    }
  }

  private static void bind(MongoServer server, int port) throws IOException {
    try {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (Exception e) {
      server.shutdownNow();
      throw new IOException("port " + port + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    Files.createDirectories(folder);
    return ExclusiveFile.open(
        folder.resolve(LOCK), "the folder " + folder + " is in use by another Baton");
  }

  /** For the driver: the server knows neither sessions nor retries. */
  public String uri() {
    return "mongodb://127.0.0.1:" + address.getPort() + "/?retryWrites=false&retryReads=false";
  }

  public int port() {
    return address.getPort();
  }

  /**
   * Writes its file anew, so that nothing that was deleted is in it. Blocks; commands wait as long
   * as it takes, which grows with what is kept.
   *
   * @throws IOException when there is no room for a second file; everything is as before then
   */
  public void rewrite() throws IOException {
    backend.rewrite();
  }

  /**
   * Copies everything, as it is at one moment and without what was deleted, into a file. Blocks;
   * commands wait meanwhile.
   */
  public void snapshot(Path file) throws IOException {
    backend.snapshot(file);
  }

  /** Ends it; what it acknowledged is on disk. Idempotent. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    server.shutdownNow();
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
