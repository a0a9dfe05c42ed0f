package dev.baton.ledger.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads an archive, which may be truncated, damaged or made by somebody hostile. Blocks. */
public final class BackupReader {

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_SUMS = 64 << 20;

  private final Path file;
  private final ZipFile zip;
  private final DoubleConsumer progress;
  private final long size;
  private long left;

  private BackupReader(Path file, ZipFile zip, DoubleConsumer progress) throws IOException {
    this.file = file;
    this.zip = zip;
    this.progress = progress;
    // An archive of Baton is not compressed: what comes out is never more than what is there.
    this.size = Files.size(file);
    this.left = size;
  }

  /**
   * Unpacks an archive into a folder.
   *
   * @param into made for this; to be removed by the caller where this fails
   * @param progress takes how much is unpacked, from 0 to 1
   * @throws BackupException when it is none, or not whole
   */
  public static void unpack(Path file, Path into, DoubleConsumer progress) {
    if (Files.isDirectory(file)) {
      throw new BackupException(file + " is a folder; a backup is one file");
    }
    try (var zip = new ZipFile(file.toFile())) {
      new BackupReader(file, zip, progress).unpack(into);
    } catch (NoSuchFileException e) {
      throw new BackupException(file + ": there is no such file", e);
    } catch (ZipException e) {
      throw new BackupException(
          file + " is no backup of Baton, or only a part of one (" + e.getMessage() + ")", e);
    } catch (IOException e) {
      throw new BackupException(file + " cannot be read or unpacked (" + e.getMessage() + ")", e);
    }
  }

  private void unpack(Path into) throws IOException {
    var head = zip.getEntry(BackupFormat.HEAD);
    var sums = zip.getEntry(BackupFormat.SUMS);
    if (head == null || sums == null || !text(head).equals(BackupFormat.HEAD_TEXT)) {
      throw refused("it is not a backup of this Baton");
    }
    var expected = sums(text(sums));
    if (!expected.containsKey(BackupFormat.STORE)) {
      throw refused("it has no store in it");
    }
    for (var entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      if (!name.equals(BackupFormat.HEAD) && !name.equals(BackupFormat.SUMS)) {
        if (!BackupFormat.isFile(name)) {
          throw refused("it has a file in it that is none of Baton's");
        }
        String sum = expected.remove(name);
        if (!file(entry, into.resolve(name)).equals(sum)) {
          throw refused("a file in it is damaged");
        }
      }
    }
    if (!expected.isEmpty()) {
      throw refused("files of it are missing");
    }
  }

  private Map<String, String> sums(String text) {
    var sums = new HashMap<String, String>();
    text.lines()
        .map(line -> line.split("  ", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> sums.put(parts[1], parts[0]));
    return sums;
  }

  /** Its checksum. */
  private String file(ZipEntry entry, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    var sum = BackupWriter.sha256();
    try (InputStream in = zip.getInputStream(entry);
        var out = Files.newOutputStream(to)) {
      var buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        take(read);
        sum.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(sum.digest());
  }

  private String text(ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) Math.min(left, LONGEST_SUMS));
      take(bytes.length);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private void take(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw refused("it unpacks to more than it is");
    }
    progress.accept((size - left) / (double) size);
  }

  private BackupException refused(String why) {
    return new BackupException(file + " cannot be restored: " + why);
  }
}
