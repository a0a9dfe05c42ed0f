package dev.baton.transcription.recognizer.graph;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An OpenFst {@code const} with the words that it tells. */
final class WrittenGraph implements WeightedGraph {

  private static final int STATE_BYTES = 20;
  private static final int ARC_BYTES = 16;

  private final ByteBuffer in;
  private final GraphFile.Header header;
  private final int statesAt;
  private final int arcsAt;

  /** A way from its first state to an end. */
  record Walk(List<Integer> inputs, List<Integer> outputs) {}

  private WrittenGraph(ByteBuffer in) throws GraphException {
    this.in = in;
    header = GraphFile.Header.read(in);
    header.expect("const", 2, 2);
    GraphSymbols.skip(in);
    statesAt = in.position();
    arcsAt = statesAt + states() * STATE_BYTES;
    if (arcsAt + header.arcs() * ARC_BYTES != in.limit()) {
      throw new GraphException("it is not as long as it should be");
    }
  }

  static WrittenGraph read(ByteBuffer in) throws GraphException {
    return new WrittenGraph(in);
  }

  int states() {
    return (int) header.states();
  }

  private int at(long state) {
    return statesAt + (int) state * STATE_BYTES;
  }

  int firstArc(long state) {
    return in.getInt(at(state) + 4);
  }

  int arcs(long state) {
    return in.getInt(at(state) + 8);
  }

  /** Of its arcs those that are heard as nothing, and those that tell no word, as it says. */
  List<Integer> told(long state) {
    return List.of(in.getInt(at(state) + 12), in.getInt(at(state) + 16));
  }

  @Override
  public long start() {
    return header.start();
  }

  @Override
  public void arcs(long state, Arc each) {
    for (int i = 0; i < arcs(state); i++) {
      int arc = arcsAt + (firstArc(state) + i) * ARC_BYTES;
      each.go(in.getInt(arc), in.getInt(arc + 4), in.getFloat(arc + 8), in.getInt(arc + 12));
    }
  }

  @Override
  public double endCost(long state) {
    return in.getFloat(at(state));
  }

  /** A way at random that ends within so many steps; null where it does not. */
  Walk walk(Random random, int longest) {
    var inputs = new ArrayList<Integer>();
    var outputs = new ArrayList<Integer>();
    int state = (int) start();
    for (int i = 0; i < longest; i++) {
      boolean canEnd = Double.isFinite(endCost(state));
      if (canEnd && (arcs(state) == 0 || (!outputs.isEmpty() && random.nextInt(3) == 0))) {
        return new Walk(inputs, outputs);
      }
      int arc = arcsAt + (firstArc(state) + random.nextInt(arcs(state))) * ARC_BYTES;
      if (in.getInt(arc) != 0) {
        inputs.add(in.getInt(arc));
      }
      if (in.getInt(arc + 4) != 0) {
        outputs.add(in.getInt(arc + 4));
      }
      state = in.getInt(arc + 12);
    }
    return null;
  }
}
