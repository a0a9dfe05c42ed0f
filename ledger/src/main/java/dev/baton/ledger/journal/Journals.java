package dev.baton.ledger.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Journals by key. A line is on the disk itself when {@link #append} returns. Calls for one key
 * come from one thread at a time; different keys do not touch.
 */
public final class Journals {

  private static final String SUFFIX = ".ndjson";
  private static final Logger LOG = LoggerFactory.getLogger(Journals.class);

  private final Path folder;

  /** How many lines each has. */
  private final Map<String, Integer> keys = new ConcurrentHashMap<>();

  /**
   * Finds the journals that an earlier run left.
   *
   * @throws UncheckedIOException when the folder cannot be used
   */
  public Journals(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      try (var files = Files.list(folder)) {
        files
            .map(file -> key(file.getFileName().toString()))
            .flatMap(Optional::stream)
            .forEach(key -> keys.put(key, lines(key).size()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder + " cannot be used", e);
    }
  }

  /** Keys that have a journal. */
  public Set<String> keys() {
    return Set.copyOf(keys.keySet());
  }

  /** Lines of all journals. */
  public long size() {
    return keys.values().stream().mapToLong(Integer::longValue).sum();
  }

  public boolean has(String key) {
    return keys.containsKey(key);
  }

  /**
   * Adds a line.
   *
   * @param line JSON without line breaks
   * @throws UncheckedIOException when it cannot be written: the fact is not accepted
   */
  public void append(String key, byte[] line) {
    var bytes = ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
    try (var file =
        FileChannel.open(
            file(key),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      long end = afterLastLine(file);
      file.truncate(end).position(end);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
      keys.merge(key, 1, Integer::sum);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole lines of a journal, oldest first; none where there is no journal. */
  public List<byte[]> lines(String key) {
    var lines = new ArrayList<byte[]>();
    if (!Files.exists(file(key))) {
      return lines;
    }
    try {
      var line = new ByteArrayOutputStream();
      for (byte b : Files.readAllBytes(file(key))) {
        if (b == '\n') {
          lines.add(line.toByteArray());
          line.reset();
        } else {
          line.write(b);
        }
      }
      if (line.size() > 0) {
        LOG.warn("{} bytes of an unfinished line were left out of a journal", line.size());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** Ends a journal whose lines are all in the store. */
  public void remove(String key) {
    try {
      Files.deleteIfExists(file(key));
      keys.remove(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a journal out of use and keeps its file, as a line of it cannot be read. */
  public void setAside(String key) {
    try {
      Path file = file(key);
      int count = 1;
      while (Files.exists(aside(file, count))) {
        count++;
      }
      Files.move(file, aside(file, count));
      keys.remove(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a journal, and those of its key that were taken out of use. */
  public void forget(String key) {
    remove(key);
    try {
      Path file = file(key);
      for (int count = 1; Files.deleteIfExists(aside(file, count)); count++) {
        LOG.info("an unreadable journal of something deleted is removed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path aside(Path file, int count) {
    return file.resolveSibling(file.getFileName() + ".unreadable-" + count);
  }

  /** A crash may have left half a line; the next one does not join it. */
  private static long afterLastLine(FileChannel file) throws IOException {
    var one = ByteBuffer.allocate(1);
    for (long end = file.size(); end > 0; end--) {
      one.clear();
      file.read(one, end - 1);
      if (one.get(0) == '\n') {
        return end;
      }
    }
    return 0;
  }

  private Path file(String key) {
    return folder.resolve(name(key));
  }

  /** Keys come from outside: their names hold letters, digits, {@code -} and {@code _} only. */
  private static String name(String key) {
    byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(utf8) + SUFFIX;
  }

  /** The key whose journal has this name; empty for a file of another kind. */
  private static Optional<String> key(String name) {
    if (!name.endsWith(SUFFIX)) {
      return Optional.empty();
    }
    try {
      String base64 = name.substring(0, name.length() - SUFFIX.length());
      var key = new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
      return Optional.of(key).filter(found -> name(found).equals(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
