package dev.baton.ledger.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that one process has at a time, from {@link #open} until it is closed or the process ends.
 */
public final class ExclusiveFile {

  private ExclusiveFile() {}

  /**
   * Opens a file, made where there is none, for reading and writing.
   *
   * @throws IOException with {@code taken} where another process, or this one, has it open so
   */
  public static FileChannel open(Path file, String taken) throws IOException {
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      locked = false;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    if (!locked) {
      throw new IOException(taken);
    }
    return channel;
  }
}
