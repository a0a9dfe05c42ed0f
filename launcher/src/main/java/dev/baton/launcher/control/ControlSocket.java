package dev.baton.launcher.control;

import dev.baton.ledger.store.Ledger;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whoever connects with a backup: its length in bytes and itself, or -1 and one line that
 * says why there is none. One at a time, on a thread of its own.
 */
public final class ControlSocket implements AutoCloseable {

  static final String NAME = "control";

  private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);
  private static final String BACKUP = "backup.part";

  private final Path data;
  private final Ledger ledger;
  private final ServerSocketChannel server;

  private ControlSocket(Path data, Ledger ledger, ServerSocketChannel server) {
    this.data = data;
    this.ledger = ledger;
    this.server = server;
  }

  /**
   * Begins to listen in the data folder.
   *
   * @throws IOException when it cannot, such as where the folder's path is too long for a socket
   */
  public static ControlSocket open(Path data, Ledger ledger) throws IOException {
    Path path = data.resolve(NAME);
    Files.deleteIfExists(path);
    Files.deleteIfExists(data.resolve(BACKUP));
    var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(path));
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException | RuntimeException e) {
      server.close();
      throw new IOException(e.getMessage(), e);
    }
    var control = new ControlSocket(data, ledger, server);
    var thread = new Thread(control::serve, "control");
    thread.setDaemon(true);
    thread.start();
    return control;
  }

  private void serve() {
    while (server.isOpen()) {
      try (var client = server.accept()) {
        answer(client);
      } catch (ClosedChannelException e) {
        LOG.debug("closed", e);
      } catch (IOException e) {
        LOG.warn("a backup was not taken to its end", e);
      }
    }
  }

  private void answer(SocketChannel client) throws IOException {
    Path file = data.resolve(BACKUP);
    try (var out = new DataOutputStream(Channels.newOutputStream(client))) {
      String failure = made(file);
      if (failure.isEmpty()) {
        out.writeLong(Files.size(file));
        Files.copy(file, out);
      } else {
        out.writeLong(-1);
        out.writeUTF(failure);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Why it could not be made; empty where it was. */
  private String made(Path file) {
    try {
      ledger.backup(file).await();
      return "";
    } catch (RuntimeException e) {
      LOG.warn("the backup failed", e);
      return String.valueOf(e.getMessage()).lines().findFirst().orElse("it failed");
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(data.resolve(NAME));
  }
}
