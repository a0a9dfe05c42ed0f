package dev.baton.launcher.control;

import dev.baton.ledger.audio.ImportException;
import dev.baton.ledger.backup.BackupException;
import dev.baton.ledger.bus.Json;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
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
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes commands, one at a time, on a thread of its own. What has begun is done to its end. */
public final class ControlSocket implements AutoCloseable {

  static final String NAME = "control";

  private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);
  private static final String BACKUP = "backup.part";

  /** So that a fast step does not send a thousand shares. */
  private static final double NOTABLE = 0.01;

  private final Path data;
  private final Commands commands;
  private final ServerSocketChannel server;

  private ControlSocket(Path data, Commands commands, ServerSocketChannel server) {
    this.data = data;
    this.commands = commands;
    this.server = server;
  }

  /**
   * Begins to listen in the data folder.
   *
   * @throws IOException when it cannot, such as where the folder's path is too long for a socket
   */
  public static ControlSocket open(Path data, Commands commands) throws IOException {
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
    var control = new ControlSocket(data, commands, server);
    var thread = new Thread(control::serve, "control");
    thread.setDaemon(true);
    thread.start();
    return control;
  }

  private void serve() {
    while (server.isOpen()) {
      try (var client = server.accept()) {
        serve(client);
      } catch (ClosedChannelException e) {
        LOG.debug("closed", e);
      } catch (IOException e) {
        LOG.info("whoever gave a command did not wait for its end: {}", e.getMessage());
      }
    }
  }

  private void serve(SocketChannel client) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(client)));
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(client)))) {
      var request = Request.read(in);
      try {
        answer(request, out);
      } catch (RuntimeException e) {
        if (!(e instanceof BackupException || e instanceof ImportException)) {
          LOG.warn("a command failed", e);
        }
        out.writeByte(Reply.FAILED);
        out.writeUTF(String.valueOf(e.getMessage()).lines().findFirst().orElse("it failed"));
      }
    }
  }

  private void answer(Request request, DataOutputStream out) throws IOException {
    switch (request.verb()) {
      case BACKUP -> backup(out);
      case RESTORE ->
          done(
              out,
              commands.restore(
                  Path.of(request.file()), request.endCalls(), what -> begin(what, out)));
      case FINDINGS -> done(out, Json.text(commands.findings()));
      case PROBE -> done(out, commands.probe());
      case IMPORT -> done(out, Json.text(commands.take(request.wish())));
      case TRANSCRIBED -> done(out, String.valueOf(commands.transcribed(request.callId())));
      default -> throw new IllegalStateException("no such command");
    }
  }

  private static void done(DataOutputStream out, String what) throws IOException {
    out.writeByte(Reply.DONE);
    out.writeUTF(what);
  }

  private void backup(DataOutputStream out) throws IOException {
    Path file = data.resolve(BACKUP);
    try {
      commands.backup(file);
      out.writeByte(Reply.FILE);
      out.writeLong(Files.size(file));
      Files.copy(file, out);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static DoubleConsumer begin(String what, DataOutputStream out) {
    tell(
        () -> {
          out.writeByte(Reply.STEP);
          out.writeUTF(what);
        },
        out);
    var told = new double[] {0};
    return share -> {
      if (share - told[0] >= NOTABLE) {
        told[0] = share;
        tell(
            () -> {
              out.writeByte(Reply.SHARE);
              out.writeDouble(share);
            },
            out);
      }
    };
  }

  private interface Telling {
    void tell() throws IOException;
  }

  /** To whoever still waits: what was begun goes on without them. */
  private static void tell(Telling telling, DataOutputStream out) {
    try {
      telling.tell();
      out.flush();
    } catch (IOException e) {
      LOG.debug("nobody waits for the command's end any more", e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(data.resolve(NAME));
  }
}
