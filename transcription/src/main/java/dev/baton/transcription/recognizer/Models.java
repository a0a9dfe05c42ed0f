package dev.baton.transcription.recognizer;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.DoubleConsumer;

/**
 * Speech models on disk. What the recognizer loads is always a copy of Baton's own below one
 * folder, prepared so that decoding is deterministic and made whole or not at all.
 */
public final class Models {

  /** How a copy is prepared; changes with it, so that older copies are not taken for new ones. */
  private static final String PREPARATION = "1";

  private final Path folder;

  /**
   * @param folder for Baton's own copies; made when it is not there
   */
  public Models(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Loads a model, unpacking it first where that was not done before; blocks for seconds.
   *
   * @param source an unpacked model or an archive of one
   * @param progress takes how much is unpacked, from 0 to 1; not called where nothing is
   * @throws ModelException when there is no usable model, with a line that says why
   */
  public SpeechModel load(Path source, DoubleConsumer progress) throws ModelException {
    Path prepared = prepare(source, progress);
    try {
      return VoskModel.load(prepared);
    } catch (IOException e) {
      throw new ModelException(source, "libvosk cannot load it", e);
    } catch (UnsatisfiedLinkError e) {
      throw new ModelException(
          source, "no libvosk for this machine (" + System.getProperty("os.arch") + ")", e);
    }
  }

  /** The folder of Baton's own copy of this model. */
  Path prepare(Path source, DoubleConsumer progress) throws ModelException {
    if (!Files.exists(source)) {
      throw new ModelException(source, "no such file or folder");
    }
    try {
      return Files.isDirectory(source) ? linked(source) : unpacked(source, progress);
    } catch (IOException e) {
      throw new ModelException(source, "cannot be unpacked into " + folder + " (" + e + ")", e);
    }
  }

  private Path unpacked(Path file, DoubleConsumer progress) throws IOException, ModelException {
    try (var archive = ModelArchive.open(file)) {
      String name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
      return copied(
          file,
          name + "-" + archive.fingerprint() + "-" + PREPARATION,
          target -> archive.unpack(target, progress));
    }
  }

  private Path linked(Path source) throws IOException, ModelException {
    Path real = source.toRealPath();
    ModelFolder.check(real, source);
    var changed = Files.getLastModifiedTime(real.resolve(ModelFolder.ACOUSTIC_MODEL));
    String name =
        "%s-%08x-%x-%s"
            .formatted(
                real.getFileName(), real.toString().hashCode(), changed.toMillis(), PREPARATION);
    return copied(source, name, target -> ModelFolder.link(real, target));
  }

  private interface Filling {
    void fill(Path target) throws IOException, ModelException;
  }

  private Path copied(Path source, String name, Filling filling)
      throws IOException, ModelException {
    Path copy = folder.resolve(name);
    if (Files.isDirectory(copy)) {
      return copy;
    }
    Files.createDirectories(folder);
    Path making = Files.createTempDirectory(folder, ".making-");
    try {
      filling.fill(making);
      ModelFolder.check(making, source);
      ModelFolder.makeDeterministic(making);
      publish(making, copy);
    } finally {
      if (Files.exists(making)) {
        ModelFolder.remove(making);
      }
    }
    return copy;
  }

  private static void publish(Path made, Path copy) throws IOException {
    try {
      Files.move(made, copy, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (!Files.isDirectory(copy)) {
        throw e;
      } // Another process was faster: its copy is the same.
    }
  }
}
