package dev.baton.transcription.recognizer.graph;

import dev.baton.ledger.speech.SpokenWord;
import dev.baton.transcription.recognizer.graph.Additions.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Words that are added to a model of English whose graph is composed while it decodes
 * (docs/decisions/custom-words.md).
 */
public final class GraphWords {

  static final String LEXICON = "HCLr.fst";
  static final String LANGUAGE = "Gr.fst";

  /**
   * The least cost of a word where nothing is known of the words before it, as a natural logarithm:
   * each is said once in 1,100 words, which is too often for most, and is weighed against what was
   * said. Lower, it is heard where others were said.
   */
  private static final double LEAST_COST = 7;

  /** All of them together are expected to be no more than one word in so many. */
  private static final double ONE_IN = 10;

  private final LexiconGraph lexicon;
  private final LanguageGraph language;
  private final Steps steps;

  private GraphWords(Path model) throws IOException {
    Path graph = graph(model);
    Phones.check(graph.resolve("phones/word_boundary.int"));
    var transitions = GraphFile.read(model.resolve("am/final.mdl"), Transitions::read);
    lexicon = GraphFile.read(graph.resolve(LEXICON), LexiconGraph::read);
    language = GraphFile.read(graph.resolve(LANGUAGE), LanguageGraph::read);
    steps = new Steps(lexicon, transitions);
    new LexiconCheck(lexicon, transitions, steps).run(language);
  }

  static Path graph(Path model) {
    return model.resolve("graph");
  }

  /**
   * Writes the graph of a model that knows further words; takes about a second.
   *
   * @param model is left as it is
   * @param target its folder {@code graph} gets the two files that differ
   * @throws GraphException where words cannot be added to this model
   */
  public static void add(List<SpokenWord> words, Path model, Path target) throws IOException {
    if (!Files.isRegularFile(graph(model).resolve(LEXICON))) {
      throw new GraphException("its graph is in one piece only");
    }
    new GraphWords(model).write(words, graph(target));
  }

  /** Whether a file of a model has the words of a model in it. */
  public static boolean isWritten(Path file) {
    return file.endsWith(LEXICON) || file.endsWith(LANGUAGE) || file.endsWith(ComposedGraph.FILE);
  }

  private void write(List<SpokenWord> words, Path target) throws IOException {
    var symbols = words.stream().map(word -> AddedWord.symbol(word.word())).distinct().toList();
    int first = language.firstFree();
    var added =
        new Additions(
            lexicon.states(),
            new Interval(first, first + symbols.size()),
            steps.reachingBoundaries());
    var paths = new WordPaths(steps);
    for (int i = 0; i < symbols.size(); i++) {
      for (var word : words) {
        if (AddedWord.symbol(word.word()).equals(symbols.get(i))) {
          for (var sounds : word.sounds()) {
            paths.add(first + i, sounds, added);
          }
        }
      }
    }
    Files.write(target.resolve(LEXICON), lexicon.with(added));
    Files.write(target.resolve(LANGUAGE), language.with(symbols, cost(symbols.size())));
  }

  private static float cost(int words) {
    return (float) Math.max(LEAST_COST, Math.log(ONE_IN * words));
  }
}
