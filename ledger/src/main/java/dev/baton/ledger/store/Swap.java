package dev.baton.ledger.store;

import dev.baton.ledger.embedded.ExclusiveFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The swap of what is in a data folder with what is staged beside it. A file marks that it is under
 * way; its process holds a lock on the file. Who finds the file without a lock knows that the
 * process died, and puts back what was there. Blocks; for one thread.
 */
final class Swap implements AutoCloseable {

  static final String MARK = "restore.unfinished";

  private static final Logger LOG = LoggerFactory.getLogger(Swap.class);
  private static final List<String> FOLDERS = List.of("store", "spool", "journal", "audit");
  private static final String STAGED = "restore.part";

  /** The mark's last line; without it the mark was cut off, and nothing has been moved. */
  private static final String END = "end";

  /** How a folder is renamed. */
  interface Move {
    void move(Path from, Path to) throws IOException;
  }

  private final Path data;
  private final FileChannel mark;
  private final Move move;
  private final Path aside;

  private Swap(Path data, FileChannel mark, Move move) {
    this.data = data;
    this.mark = mark;
    this.move = move;
    this.aside = data.resolve("before-restore-" + Instant.now().toEpochMilli());
  }

  /**
   * Marks that one begins, after having finished one that was broken off.
   *
   * @throws IOException with a line for a person, such as where another process is at it
   */
  static Swap begin(Path data) throws IOException {
    return begin(data, Files::move);
  }

  static Swap begin(Path data, Move move) throws IOException {
    Files.createDirectories(data);
    var swap = new Swap(data, lock(data), move);
    try {
      swap.takeBack();
      remove(swap.staged());
      return swap;
    } catch (IOException e) {
      swap.mark.close();
      throw e;
    }
  }

  /**
   * Puts back what was in a folder whose swap was broken off, if there was one.
   *
   * @throws IOException with a line for a person, such as where another process is at it
   */
  static void finish(Path data) throws IOException {
    if (isUnfinished(data)) {
      begin(data).close();
    }
  }

  /** Whether one is under way, or was broken off. */
  static boolean isUnfinished(Path data) {
    return Files.exists(data.resolve(MARK));
  }

  /** Whether there is anything in a data folder that would be moved aside. */
  static boolean isEmpty(Path data) {
    return in(data).isEmpty();
  }

  private static FileChannel lock(Path data) throws IOException {
    return ExclusiveFile.open(
        data.resolve(MARK), "a restore is under way in " + data + "; wait for its end");
  }

  /** Where what is to come into the folder is prepared. */
  Path staged() {
    return data.resolve(STAGED);
  }

  /** Where what was in the folder is afterwards; nothing is there where the folder was empty. */
  Path aside() {
    return aside;
  }

  /** Puts what is staged in the folder's place, and moves aside what is there. */
  void swap() throws IOException {
    write(aside.getFileName() + "\n" + String.join("\n", in(data)) + "\n" + END);
    moveAll(data, aside);
    moveAll(staged(), data);
  }

  /** From here on nothing is put back any more. */
  void keep() throws IOException {
    mark.truncate(0);
    mark.force(true);
  }

  /** Puts back what was there, unless it is kept or there was no swap. Safe to repeat. */
  void takeBack() throws IOException {
    var lines = read();
    if (lines.size() < 2 || !lines.get(lines.size() - 1).equals(END)) {
      keep();
      return;
    }
    Path from = data.resolve(lines.get(0)).toAbsolutePath();
    for (String folder : FOLDERS) {
      if (Files.exists(from.resolve(folder))) {
        remove(data.resolve(folder));
        move.move(from.resolve(folder), data.resolve(folder));
      } else if (!lines.contains(folder)) {
        remove(data.resolve(folder));
      }
    }
    Files.deleteIfExists(from);
    keep();
    LOG.warn("a restore did not come to its end: what was in {} before is there again", data);
  }

  private void moveAll(Path from, Path to) throws IOException {
    for (String folder : in(from)) {
      Files.createDirectories(to);
      move.move(from.resolve(folder), to.resolve(folder));
    }
  }

  private static List<String> in(Path folder) {
    return FOLDERS.stream().filter(name -> Files.exists(folder.resolve(name))).toList();
  }

  private void write(String text) throws IOException {
    keep();
    mark.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    mark.force(true);
  }

  private List<String> read() throws IOException {
    mark.position(0);
    byte[] text = Channels.newInputStream(mark).readAllBytes();
    return new ArrayList<>(new String(text, StandardCharsets.UTF_8).lines().toList());
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }

  /** Ends it; what is neither kept nor taken back stays marked, for the next start to put back. */
  @Override
  public void close() throws IOException {
    try (mark) {
      if (mark.size() == 0) {
        remove(staged());
        Files.deleteIfExists(data.resolve(MARK));
      }
    }
  }
}
