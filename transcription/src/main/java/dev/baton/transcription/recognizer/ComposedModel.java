package dev.baton.transcription.recognizer;

import dev.baton.transcription.recognizer.graph.ComposedGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Composes the graph of an archive's model when Baton is built, and puts it beside the archive, so
 * that a first start need not.
 */
public final class ComposedModel {

  /** Changes with how graphs are composed. */
  private static final String VERSION = "1";

  private ComposedModel() {}

  /** Where the graph of an archive of that content is kept. */
  static Path beside(Path archive, String fingerprint) {
    return archive.resolveSibling("graph-" + fingerprint + "-" + VERSION + ".fst");
  }

  /**
   * Does nothing where it is there already.
   *
   * @param arguments the archive
   * @throws ModelException where there is none
   */
  public static void main(String... arguments) throws IOException, ModelException {
    Path file = Path.of(arguments[0]).toAbsolutePath();
    try (var archive = ModelArchive.open(file)) {
      Path composed = beside(file, archive.fingerprint());
      if (Files.exists(composed)) {
        return;
      }
      Path making = Files.createTempDirectory(file.getParent(), ".composing-");
      try {
        archive.unpack(making, done -> {});
        ComposedGraph.write(making);
        Files.move(ComposedGraph.in(making), composed, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        ModelFolder.remove(making);
      }
    }
  }
}
