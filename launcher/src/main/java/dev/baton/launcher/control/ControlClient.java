package dev.baton.launcher.control;

import dev.baton.ledger.backup.BackupException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.DoubleConsumer;

/** Asks the product that runs on a data folder. Blocks. */
public final class ControlClient {

  private static final int BUFFER = 1 << 16;

  private ControlClient() {}

  /**
   * Has a backup made and writes it into a file, which is there only once it is whole.
   *
   * @param progress takes how much of it is here, from 0 to 1
   * @return false where nobody runs on this folder
   * @throws BackupException when there is no backup, with why
   */
  public static boolean backup(Path data, Path file, DoubleConsumer progress) {
    Path socket = data.resolve(ControlSocket.NAME);
    if (!Files.exists(socket)) {
      return false;
    }
    try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      take(
          new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel))),
          file,
          progress);
      return true;
    } catch (ConnectException e) {
      // Left by a process that was killed.
      return false;
    } catch (EOFException e) {
      throw new BackupException("Baton stopped in the middle; there is no backup", e);
    } catch (IOException e) {
      throw new BackupException(file + " cannot be written (" + e.getMessage() + ")", e);
    }
  }

  private static void take(DataInputStream in, Path file, DoubleConsumer progress)
      throws IOException {
    long length = in.readLong();
    if (length < 0) {
      throw new BackupException(in.readUTF());
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var out = Files.newOutputStream(part, StandardOpenOption.WRITE)) {
      var buffer = new byte[BUFFER];
      for (long left = length; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new EOFException();
        }
        out.write(buffer, 0, read);
        left -= read;
        progress.accept((length - left) / (double) length);
      }
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Files.move(part, file);
  }
}
