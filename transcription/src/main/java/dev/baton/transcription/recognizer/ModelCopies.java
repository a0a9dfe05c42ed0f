package dev.baton.transcription.recognizer;

import dev.baton.transcription.recognizer.graph.ComposedGraph;
import dev.baton.transcription.recognizer.graph.GraphException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes Baton's own copies of models in one folder, whole or not at all, and removes old ones. */
final class ModelCopies {

  private static final Logger LOG = LoggerFactory.getLogger(ModelCopies.class);

  private static final String MAKING = ".making-";

  private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

  /** Another process may be loading a copy that was used less long ago. */
  private static final Duration LOADED_WITHIN = Duration.ofMinutes(5);

  private final Path folder;

  ModelCopies(Path folder) {
    this.folder = folder;
  }

  interface Filling {
    void fill(Path target) throws IOException, ModelException;
  }

  /**
   * Makes a copy: filled, prepared, tried out and only then named. Where another process has made
   * it meanwhile, that one stands.
   *
   * @param source what it is a copy of, for who reads what goes wrong
   * @param earlier how the names of copies begin that this one takes the place of
   */
  void make(Path source, Path copy, String earlier, Filling filling)
      throws IOException, ModelException {
    LOG.info("preparing the speech model {}; the next start finds it made", source);
    Files.createDirectories(folder);
    removeAbandoned();
    Path making = Files.createTempDirectory(folder, MAKING);
    try {
      filling.fill(making);
      ModelFolder.check(making, source);
      ModelFolder.configure(making);
      ModelTrial.run(making, source); // What is broken is found before it is composed for seconds.
      if (compose(making, source)) {
        ModelTrial.run(making, source);
      }
      publish(making, copy);
      removeEarlier(earlier, copy);
    } finally {
      ModelFolder.remove(making);
    }
  }

  /**
   * Makes its graph one piece, where it is two: decoding takes less than half with it.
   *
   * @return whether it is another one now
   */
  private static boolean compose(Path model, Path source) throws IOException {
    if (!ComposedGraph.isMissing(model)) {
      return false;
    }
    try {
      ComposedGraph.write(model);
      return true;
    } catch (GraphException e) {
      LOG.warn(
          "{}: its graph is composed anew while it decodes, at several times the CPU and memory ({})",
          source,
          e.getMessage());
      return false;
    }
  }

  /** What an ended process left half made. */
  private void removeAbandoned() throws IOException {
    try (var left = Files.newDirectoryStream(folder, MAKING + "*")) {
      for (Path making : left) {
        if (isOlder(making, ABANDONED_AFTER)) {
          ModelFolder.remove(making);
        }
      }
    }
  }

  /** Some 300 MB each. */
  private void removeEarlier(String beginning, Path copy) throws IOException {
    try (var copies = Files.newDirectoryStream(folder)) {
      for (Path other : copies) {
        boolean earlier =
            other.getFileName().toString().startsWith(beginning) && !other.equals(copy);
        if (earlier && isOlder(other, LOADED_WITHIN)) {
          ModelFolder.remove(other);
        }
      }
    }
  }

  private static boolean isOlder(Path folder, Duration age) throws IOException {
    return Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(age));
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
