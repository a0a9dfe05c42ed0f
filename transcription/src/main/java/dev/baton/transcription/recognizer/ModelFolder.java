package dev.baton.transcription.recognizer;

import dev.baton.transcription.recognizer.graph.GraphWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** The files of an unpacked model that Baton knows by name. */
final class ModelFolder {

  static final String ACOUSTIC_MODEL = "am/final.mdl";

  private static final String CONF = "conf";
  private static final String GRAPH = "graph";
  private static final String FEATURES = "mfcc.conf";
  private static final String DECODER = "model.conf";
  private static final List<String> NEEDED = List.of(ACOUSTIC_MODEL, CONF + "/" + FEATURES);

  private ModelFolder() {}

  /**
   * @throws ModelException when a file is missing, named as part of {@code shown}
   */
  static void check(Path folder, Path shown) throws ModelException {
    for (String name : NEEDED) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw new ModelException(shown, "not a Vosk model (no " + name + ")");
      }
    }
  }

  /** Tells this model from any other: from the names, lengths and times of its files. */
  static String fingerprint(Path folder) throws IOException {
    var fingerprint = new Fingerprint();
    try (var paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
        fingerprint.add(
            file.toString(), Files.size(file), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return fingerprint.text();
  }

  /** Whether this file of a copy is not the model's own any more. */
  static boolean isChanged(Path file) {
    return file.endsWith(Path.of(CONF, FEATURES)) || file.endsWith(Path.of(CONF, DECODER));
  }

  /** Prepares a copy for Baton's decoding, in its own configuration. */
  static void configure(Path folder) throws IOException {
    Path conf = folder.resolve(CONF);
    change(conf.resolve(FEATURES), DecoderSettings::features);
    Path decoder = conf.resolve(DECODER);
    if (Files.isRegularFile(decoder)) {
      change(decoder, DecoderSettings::decoder);
    }
  }

  private static void change(Path file, UnaryOperator<List<String>> change) throws IOException {
    Files.write(file, change.apply(Files.readAllLines(file, StandardCharsets.UTF_8)));
  }

  /** Makes {@code copy} the same model: its configuration copied, all else linked. */
  static void link(Path folder, Path copy) throws IOException {
    try (var entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        Path target = copy.resolve(entry.getFileName());
        if (entry.endsWith(CONF)) {
          copyFiles(entry, target);
        } else if (entry.endsWith(GRAPH)) {
          linkFiles(entry, target);
        } else {
          Files.createSymbolicLink(target, entry.toRealPath());
        }
      }
    }
  }

  /** So that files can be added to it, and others put in the place of some. */
  private static void linkFiles(Path folder, Path copy) throws IOException {
    Files.createDirectory(copy);
    try (var entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        Files.createSymbolicLink(copy.resolve(entry.getFileName()), entry.toRealPath());
      }
    }
  }

  /** As {@link #link}, without the files of its graph that get others. */
  static void linkForWords(Path folder, Path copy) throws IOException {
    link(folder, copy);
    try (var entries = Files.list(copy.resolve(GRAPH))) {
      for (Path entry : entries.filter(GraphWords::isWritten).toList()) {
        Files.delete(entry);
      }
    }
  }

  private static void copyFiles(Path folder, Path copy) throws IOException {
    Files.createDirectories(copy);
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
  }

  /** Removes a folder, if it is there, and what is in it; links are removed, not followed. */
  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      paths
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.deleteIfExists(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
