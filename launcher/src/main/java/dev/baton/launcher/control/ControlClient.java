package dev.baton.launcher.control;

import dev.baton.launcher.control.Request.Verb;
import dev.baton.ledger.audio.ImportException;
import dev.baton.ledger.audio.ImportWish;
import dev.baton.ledger.audio.Imported;
import dev.baton.ledger.backup.BackupException;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.inside.Finding;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Gives one command to the product that runs on a data folder. Blocks. */
public final class ControlClient implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final SocketChannel channel;
  private final DataInputStream in;
  private final DataOutputStream out;

  private ControlClient(SocketChannel channel) {
    this.channel = channel;
    this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
    this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
  }

  /**
   * Reaches the product; empty where none runs on this folder.
   *
   * @throws IOException where one may run that does not let this user in
   */
  public static Optional<ControlClient> open(Path data) throws IOException {
    Path socket = data.resolve(ControlSocket.NAME);
    if (!Files.exists(socket)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ControlClient(SocketChannel.open(UnixDomainSocketAddress.of(socket))));
    } catch (ConnectException e) {
      // Left by a process that was killed.
      return Optional.empty();
    }
  }

  /**
   * Has a backup made and writes it into a file, which is there only once it is whole.
   *
   * @param progress takes how much of it is here, from 0 to 1
   * @throws BackupException when there is no backup, with why
   */
  public void backup(Path file, DoubleConsumer progress) {
    try {
      Request.of(Verb.BACKUP).send(out);
      until(Reply.FILE, what -> share -> {});
      take(file, progress);
    } catch (EOFException e) {
      throw new BackupException("Baton stopped in the middle; there is no backup", e);
    } catch (IOException e) {
      throw new BackupException(file + " cannot be written (" + e.getMessage() + ")", e);
    }
  }

  /**
   * Has a backup put in the place of everything.
   *
   * @return one line on what was done
   * @throws BackupException when it was not, with why
   */
  public String restore(Path file, boolean endCalls, Commands.Steps steps) {
    try {
      new Request(Verb.RESTORE, file.toString(), endCalls, null, null).send(out);
      until(Reply.DONE, steps);
      return in.readUTF();
    } catch (IOException e) {
      throw new BackupException(
          "Baton ended in the middle of the restore: its log says why, and its next start goes on"
              + " with what was there before",
          e);
    }
  }

  /** What the product finds when it looks at itself. */
  public List<Finding> findings() {
    byte[] json = asked(Verb.FINDINGS).getBytes(StandardCharsets.UTF_8);
    return List.of(Json.read(json, Finding[].class));
  }

  /** The port of the product's edge, a space, and a word that the edge answers to once. */
  public String probe() {
    return asked(Verb.PROBE);
  }

  /**
   * Has a recording taken in.
   *
   * @throws ImportException when it was not, with why
   */
  public Imported take(ImportWish wish) {
    try {
      byte[] json =
          asked(new Request(Verb.IMPORT, null, false, wish, null)).getBytes(StandardCharsets.UTF_8);
      return Json.read(json, Imported.class);
    } catch (BackupException refused) {
      throw new ImportException(refused.getMessage(), refused);
    }
  }

  /** How much of a call's recording is transcribed, from 0 to 1. */
  public double transcribed(String callId) {
    try {
      return Double.parseDouble(asked(new Request(Verb.TRANSCRIBED, null, false, null, callId)));
    } catch (BackupException refused) {
      throw new ImportException(refused.getMessage(), refused);
    }
  }

  private String asked(Verb verb) {
    return asked(Request.of(verb));
  }

  private String asked(Request request) {
    try {
      request.send(out);
      until(Reply.DONE, what -> share -> {});
      return in.readUTF();
    } catch (IOException e) {
      throw new UncheckedIOException("Baton does not answer", e);
    }
  }

  private void until(int last, Commands.Steps steps) throws IOException {
    DoubleConsumer step = share -> {};
    for (int kind = in.readByte(); kind != last; kind = in.readByte()) {
      switch (kind) {
        case Reply.STEP -> step = steps.begin(in.readUTF());
        case Reply.SHARE -> step.accept(in.readDouble());
        case Reply.FAILED -> throw new BackupException(in.readUTF());
        default -> throw new IOException("it answers what this one does not understand");
      }
    }
  }

  private void take(Path file, DoubleConsumer progress) throws IOException {
    long length = in.readLong();
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var written = Files.newOutputStream(part, StandardOpenOption.WRITE)) {
      var buffer = new byte[BUFFER];
      for (long left = length; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new EOFException();
        }
        written.write(buffer, 0, read);
        left -= read;
        progress.accept((length - left) / (double) length);
      }
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Files.move(part, file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
