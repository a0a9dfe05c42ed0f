package dev.baton.transcription.recognizer.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.baton.transcription.TestModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph of the model that comes with Baton, in two pieces and in one. */
class ComposedGraphIT {

  private static final int WALKS = 300;
  private static final int LONGEST_WALK = 400;

  @TempDir private static Path temp;

  private static LexiconGraph lexicon;
  private static LanguageGraph language;
  private static Successions successions;
  private static BitSet nothing;
  private static WrittenGraph composed;

  @BeforeAll
  static void compose() throws Exception {
    TestModel.load().close();
    Path graph = GraphWords.graph(TestModel.folder());
    lexicon = GraphFile.read(graph.resolve(GraphWords.LEXICON), LexiconGraph::read);
    language = GraphFile.read(graph.resolve(GraphWords.LANGUAGE), LanguageGraph::read);
    successions = language.successions();
    nothing = ComposedGraph.labelsOfNothing(graph);
    composed = GraphFile.read(graph.resolve(ComposedGraph.FILE), WrittenGraph::read);
  }

  @Test
  void wordsAfterEachContextAreSureTogether_whenTheLanguageIsSpreadOut() {
    for (int state = 0; state < successions.states(); state += 97) {
      assertThat(certainty(state)).as("state %d", state).isCloseTo(1, within(0.01));
    }
  }

  /** What follows directly, and by the way back what does not. */
  private static double certainty(int state) {
    double direct = ending(state);
    double alsoBehind = 0;
    int behind = successions.hasWayBack(state) ? successions.next(successions.first(state)) : -1;
    for (int arc = successions.first(state); arc < successions.end(state); arc++) {
      if (successions.label(arc) != 0) {
        direct += Math.exp(-successions.cost(arc));
        alsoBehind += behind < 0 ? 0 : Math.exp(-cost(behind, successions.label(arc)));
      }
    }
    if (behind < 0) {
      return direct;
    }
    alsoBehind += successions.canEnd(state) ? Math.exp(-endCost(behind)) : 0;
    double back = Math.exp(-successions.cost(successions.first(state)));
    return direct + back * (1 - alsoBehind);
  }

  private static double ending(int state) {
    return successions.canEnd(state) ? Math.exp(-successions.endCost(state)) : 0;
  }

  private static double endCost(int state) {
    return successions.canEnd(state)
        ? successions.endCost(state)
        : successions.cost(successions.first(state))
            + endCost(successions.next(successions.first(state)));
  }

  /** Of a word after a context, over the ways back. */
  private static double cost(int state, int label) {
    int end = successions.end(state);
    int arc = successions.lowerBound(successions.first(state), end, label);
    if (arc < end && successions.label(arc) == label) {
      return successions.cost(arc);
    }
    return successions.hasWayBack(state)
        ? successions.cost(successions.first(state))
            + cost(successions.next(successions.first(state)), label)
        : Double.POSITIVE_INFINITY;
  }

  @Test
  void everyWayThroughItCostsWhatItsPiecesCost() {
    var random = new Random(7);
    var pieces = new TwoPieces(lexicon, nothing, successions);
    int ended = 0;
    for (int i = 0; i < WALKS; i++) {
      var walk = composed.walk(random, LONGEST_WALK);
      if (walk != null) {
        ended++;
        assertThat(composed.cost(walk.inputs(), walk.outputs()))
            .as("%s", walk)
            .isCloseTo(pieces.cost(walk.inputs(), walk.outputs()), within(0.05));
      }
    }
    assertThat(ended).isGreaterThan(WALKS / 4);
  }

  @Test
  void everyStateLeadsOnAndCountsItsSilentArcs() {
    for (int state = 0; state < composed.states(); state++) {
      var told = new int[2];
      composed.arcs(
          state,
          (input, output, cost, next) -> {
            told[0] += input == 0 ? 1 : 0;
            told[1] += output == 0 ? 1 : 0;
          });
      assertThat(composed.told(state)).containsExactly(told[0], told[1]);
      assertThat(composed.arcs(state) > 0 || Double.isFinite(composed.endCost(state))).isTrue();
    }
  }

  @Test
  void leavesNothingBehind_whenItWouldBeTooLarge() throws IOException {
    Path file = temp.resolve("graph.fst");

    try (var to = new ConstantGraph(file)) {
      var composition = new Composition(lexicon, new BitSet(), successions, to);
      assertThatThrownBy(() -> composition.run(1_000))
          .isInstanceOf(GraphException.class)
          .hasMessageContaining("more than 1000 arcs");
    }

    try (var left = Files.list(temp)) {
      assertThat(left).isEmpty();
    }
  }
}
