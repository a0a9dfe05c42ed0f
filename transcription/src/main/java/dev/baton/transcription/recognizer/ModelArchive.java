package dev.baton.transcription.recognizer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A model in a ZIP file, wherever in it: Android archives (.aar) have it among their assets. */
final class ModelArchive implements AutoCloseable {

  private final Path file;
  private final ZipFile zip;
  private final String root;
  private final List<? extends ZipEntry> entries;

  private ModelArchive(Path file, ZipFile zip) throws ModelException {
    this.file = file;
    this.zip = zip;
    this.root =
        zip.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.endsWith(ModelFolder.ACOUSTIC_MODEL))
            .map(name -> name.substring(0, name.length() - ModelFolder.ACOUSTIC_MODEL.length()))
            .filter(folder -> folder.isEmpty() || folder.endsWith("/"))
            .findFirst()
            .orElseThrow(
                () -> new ModelException(file, "no Vosk model in this archive (no am/final.mdl)"));
    this.entries =
        zip.stream()
            .filter(entry -> entry.getName().startsWith(root) && !entry.isDirectory())
            .toList();
  }

  static ModelArchive open(Path file) throws ModelException {
    ZipFile zip = null;
    ModelArchive archive = null;
    try {
      zip = new ZipFile(file.toFile());
      archive = new ModelArchive(file, zip);
      return archive;
    } catch (ZipException e) {
      throw new ModelException(file, "neither a model folder nor a ZIP archive", e);
    } catch (IOException e) {
      throw new ModelException(file, "cannot be read (" + e.getMessage() + ")", e);
    } finally {
      if (archive == null && zip != null) {
        closeQuietly(zip);
      }
    }
  }

  /** Tells this content from any other: from the names, lengths and checksums in the archive. */
  String fingerprint() {
    var fingerprint = new Fingerprint();
    for (var entry : entries) {
      fingerprint.add(entry.getName(), entry.getSize(), entry.getCrc());
    }
    return fingerprint.text();
  }

  /**
   * Unpacks the model, checking what it unpacks.
   *
   * @param progress takes what is done, from 0 to 1
   */
  void unpack(Path folder, DoubleConsumer progress) throws IOException, ModelException {
    long total = entries.stream().mapToLong(ZipEntry::getSize).sum();
    long done = 0;
    for (var entry : entries) {
      Path target = target(entry, folder);
      if (!target.startsWith(folder)) {
        throw new ModelException(file, "an entry leads out of its folder: " + entry.getName());
      }
      Files.createDirectories(target.getParent());
      unpack(entry, target);
      done += entry.getSize();
      progress.accept((double) done / Math.max(1, total));
    }
  }

  /** Whether every file of the model is there and as long as it should be. */
  boolean isUnpackedIn(Path folder) throws IOException {
    for (var entry : entries) {
      Path target = target(entry, folder);
      boolean whole =
          Files.isRegularFile(target)
              && (ModelFolder.isChanged(target) || Files.size(target) == entry.getSize());
      if (!whole) {
        return false;
      }
    }
    return true;
  }

  private Path target(ZipEntry entry, Path folder) {
    return folder.resolve(entry.getName().substring(root.length())).normalize();
  }

  private void unpack(ZipEntry entry, Path target) throws IOException, ModelException {
    try (var in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
      Files.copy(in, target);
      if (in.getChecksum().getValue() != entry.getCrc()) {
        throw new ModelException(file, "damaged archive (wrong checksum of " + entry + ")");
      }
    } catch (ZipException e) {
      throw new ModelException(file, "damaged archive (" + entry + ")", e);
    }
  }

  @Override
  public void close() {
    closeQuietly(zip);
  }

  private static void closeQuietly(ZipFile zip) {
    try {
      zip.close();
    } catch (IOException e) {
      // Nothing was written: there is nothing to lose.
    }
  }
}
