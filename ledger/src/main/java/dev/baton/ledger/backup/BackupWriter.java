package dev.baton.ledger.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the archive. Blocks. */
public final class BackupWriter {

  private static final int BUFFER = 1 << 16;

  private final StringBuilder sums = new StringBuilder();
  private final ZipOutputStream zip;

  private BackupWriter(ZipOutputStream zip) {
    this.zip = zip;
  }

  /** Copies the store's file, as it is at one moment, to another. */
  @FunctionalInterface
  public interface Snapshot {
    void to(Path file) throws IOException;
  }

  /**
   * Backs a data folder up.
   *
   * @param file to be made; readable by its owner only
   * @throws UncheckedIOException when it cannot be written; nothing is left of it then
   */
  public static void write(Path data, Snapshot store, Path file) {
    Path snapshot = file.resolveSibling(file.getFileName() + ".store");
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (var out = Files.newOutputStream(file, StandardOpenOption.WRITE);
          var zip = new ZipOutputStream(out)) {
        new BackupWriter(zip).all(data, store, snapshot);
      } finally {
        Files.deleteIfExists(snapshot);
      }
    } catch (IOException e) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException left) {
        e.addSuppressed(left);
      }
      throw new UncheckedIOException(e);
    }
  }

  /**
   * First what waits to be stored, then the store: what leaves the one meanwhile is in the other.
   */
  private void all(Path data, Snapshot store, Path snapshot) throws IOException {
    zip.setLevel(Deflater.NO_COMPRESSION);
    text(BackupFormat.HEAD, BackupFormat.HEAD_TEXT);
    for (String folder : BackupFormat.FOLDERS) {
      for (var file : files(data.resolve(folder))) {
        String name = data.relativize(file).toString().replace('\\', '/');
        if (BackupFormat.isFile(name)) {
          add(name, file);
        }
      }
    }
    store.to(snapshot);
    add(BackupFormat.STORE, snapshot);
    text(BackupFormat.SUMS, sums.toString());
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void text(String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private void add(String name, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var sum = sha256();
      zip.putNextEntry(new ZipEntry(name));
      var buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum.update(buffer, 0, read);
        zip.write(buffer, 0, read);
      }
      zip.closeEntry();
      sums.append(HexFormat.of().formatHex(sum.digest())).append("  ").append(name).append('\n');
    } catch (NoSuchFileException e) {
      // It moved to the store meanwhile, which is copied later.
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
