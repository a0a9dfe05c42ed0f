package dev.baton.transcription.recognizer;

import dev.baton.ledger.speech.SpokenWord;
import dev.baton.transcription.recognizer.graph.ComposedGraph;
import dev.baton.transcription.recognizer.graph.GraphWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Speech models on disk. What the recognizer loads is always a copy of Baton's own below one
 * folder, prepared so that decoding is deterministic and cheap, tried out, and made whole or not at
 * all.
 */
public final class Models {

  /** How a copy is prepared; changes with it, so that older copies are not taken for new ones. */
  private static final String PREPARATION = "4";

  /** So begins the name of a copy that knows further words. */
  private static final String WITH_WORDS = "with-words-";

  private final Path folder;
  private final ModelCopies copies;

  /**
   * @param folder for Baton's own copies; made when it is not there
   */
  public Models(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.copies = new ModelCopies(this.folder);
  }

  /**
   * Loads a model, unpacking it first where that was not done before; blocks for seconds.
   *
   * @param source an unpacked model or an archive of one
   * @param progress takes how much is unpacked, from 0 to 1; not called where nothing is
   * @throws ModelException when there is no usable model, with a line that says why
   */
  public SpeechModel load(Path source, DoubleConsumer progress) throws ModelException {
    return loaded(prepare(source, progress), source);
  }

  /**
   * Loads a model that knows further words; blocks for seconds. The copy with the last list is kept
   * for the next start.
   *
   * @param source a model that was loaded before
   * @throws ModelException when words cannot be added to this model, with a line that says why
   */
  public SpeechModel loadWith(List<SpokenWord> words, Path source) throws ModelException {
    Path prepared = prepare(source, done -> {});
    Path copy = folder.resolve(WITH_WORDS + fingerprint(words, prepared));
    try {
      if (!Files.isDirectory(copy)) {
        copies.make(
            source,
            copy,
            WITH_WORDS,
            target -> {
              ModelFolder.linkForWords(prepared, target);
              GraphWords.add(words, prepared, target);
            });
      }
      Files.setLastModifiedTime(copy, FileTime.from(Instant.now()));
      return loaded(copy, source);
    } catch (IOException e) {
      throw new ModelException(source, "no words can be added to it (" + e.getMessage() + ")", e);
    }
  }

  /** Its files are links into the prepared copy, so that it goes with where that is. */
  private static String fingerprint(List<SpokenWord> words, Path prepared) {
    var fingerprint = new Fingerprint();
    fingerprint.add(prepared.toString(), words.size(), 0);
    words.forEach(word -> fingerprint.add(word.toString(), word.sounds().size(), 0));
    return fingerprint.text();
  }

  private static SpeechModel loaded(Path prepared, Path source) throws ModelException {
    try {
      return VoskModel.load(prepared);
    } catch (IOException e) {
      throw new ModelException(source, "libvosk cannot load it", e);
    } catch (UnsatisfiedLinkError e) {
      throw new ModelException(
          source, "no libvosk for this machine (" + System.getProperty("os.arch") + ")", e);
    }
  }

  /**
   * Puts a model as its maker ships it into an empty folder: its configuration is a copy.
   *
   * @param source an unpacked model or an archive of one
   * @throws ModelException when this is none, with a line that says why
   */
  public static void copy(Path source, Path folder) throws IOException, ModelException {
    if (Files.isDirectory(source)) {
      ModelFolder.check(source, source);
      ModelFolder.link(source.toRealPath(), folder);
    } else {
      try (var archive = ModelArchive.open(source)) {
        archive.unpack(folder, done -> {});
      }
      ModelFolder.check(folder, source);
    }
  }

  /** Removes such a copy, and the folder that it is in. */
  public static void remove(Path folder) throws IOException {
    ModelFolder.remove(folder);
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
      Path copy =
          copy(file.getFileName().toString().replaceFirst("\\.[^.]+$", ""), archive.fingerprint());
      if (!archive.isUnpackedIn(copy)) {
        ModelFolder.remove(copy);
        var composed = ComposedModel.beside(file, archive.fingerprint());
        copies.make(
            file,
            copy,
            sameModel(copy),
            target -> {
              archive.unpack(target, progress);
              if (Files.isRegularFile(composed)) {
                ComposedGraph.link(composed, target);
              }
            });
      }
      return copy;
    }
  }

  private Path linked(Path source) throws IOException, ModelException {
    Path real = source.toRealPath();
    ModelFolder.check(real, source);
    Path copy = copy(real.getFileName().toString(), ModelFolder.fingerprint(real));
    if (!Files.isDirectory(copy)) {
      copies.make(source, copy, sameModel(copy), target -> ModelFolder.link(real, target));
    }
    return copy;
  }

  private Path copy(String name, String fingerprint) {
    return folder.resolve(name + "-" + fingerprint + "-" + PREPARATION);
  }

  /** How the names of copies of the same model begin, in whichever way they were prepared. */
  private static String sameModel(Path copy) {
    String name = copy.getFileName().toString();
    return name.substring(0, name.length() - PREPARATION.length());
  }
}
