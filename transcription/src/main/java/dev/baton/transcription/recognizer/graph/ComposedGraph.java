package dev.baton.transcription.recognizer.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * The graph of a model in one piece ({@code HCLG.fst}), made of the two that its maker ships
 * (docs/decisions/composed-graph.md).
 */
public final class ComposedGraph {

  static final String FILE = "HCLG.fst";
  private static final String LABELS_OF_NOTHING = "disambig_tid.int";

  /** A gigabyte of arcs: what is larger is composed while it decodes, as its maker has it. */
  private static final long MOST_ARCS = 60_000_000;

  private ComposedGraph() {}

  /** Puts one into a model that was composed of the model's own two before. */
  public static void link(Path composed, Path model) throws IOException {
    Path target = GraphWords.graph(model).resolve(FILE);
    try {
      Files.createLink(target, composed);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(composed, target);
    }
  }

  /** Where it is in the folder of a model. */
  public static Path in(Path model) {
    return GraphWords.graph(model).resolve(FILE);
  }

  /** Whether a model has its graph in two pieces, and none in one. */
  public static boolean isMissing(Path model) {
    Path graph = GraphWords.graph(model);
    return !Files.exists(graph.resolve(FILE))
        && Files.isRegularFile(graph.resolve(GraphWords.LEXICON))
        && Files.isRegularFile(graph.resolve(GraphWords.LANGUAGE));
  }

  /**
   * Writes it into a model's folder {@code graph}, which has the two; takes some ten seconds, and
   * 220 MB for the model that comes with Baton.
   *
   * @throws GraphException where these two are of another kind, or too large in one piece
   */
  public static void write(Path model) throws IOException {
    Path graph = GraphWords.graph(model);
    var lexicon = GraphFile.read(graph.resolve(GraphWords.LEXICON), LexiconGraph::read);
    var language = GraphFile.read(graph.resolve(GraphWords.LANGUAGE), LanguageGraph::read);
    var nothing = labelsOfNothing(graph);
    try (var to = new ConstantGraph(graph.resolve(FILE))) {
      new Composition(lexicon, nothing, language.successions(), to).run(MOST_ARCS);
      to.write(language.symbols());
    }
  }

  /** Labels that only tell words apart which sound alike: nothing is heard of them. */
  static BitSet labelsOfNothing(Path graph) throws IOException {
    Path file = graph.resolve(LABELS_OF_NOTHING);
    try {
      var labels = new BitSet();
      for (String label : Files.readString(file).strip().split("\\s+", -1)) {
        labels.set(Integer.parseInt(label));
      }
      return labels;
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new GraphException(file.getFileName() + " is broken (" + e.getMessage() + ")");
    }
  }
}
