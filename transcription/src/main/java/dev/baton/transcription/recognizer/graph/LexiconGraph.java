package dev.baton.transcription.recognizer.graph;

import java.nio.ByteBuffer;

/**
 * The graph from transitions to words: {@code HCLr.fst}, a constant FST with, for each state, the
 * words that can come next on the paths from it (OpenFst's {@code olabel_lookahead}).
 */
final class LexiconGraph {

  private static final int STATE_BYTES = 20;
  static final int ARC_BYTES = 16;

  /** What follows the arcs: no first add-on, a second one; not by input, without its own labels. */
  private static final byte[] ADD_ON = {1, 0, 1, 0, 0};

  private final ByteBuffer in;
  private final int countsAt;
  private final int start;
  private final int states;
  private final int statesAt;
  private final int arcsAt;
  private final int reachAt;
  private final int finalLabel;

  private LexiconGraph(ByteBuffer in) throws GraphException {
    this.in = in;
    GraphFile.Header.read(in).expect("olabel_lookahead", 1, 0);
    in.getInt();
    var header = GraphFile.Header.read(in);
    header.expect("const", 2, 0);
    countsAt = header.countsAt();
    start = Math.toIntExact(header.start());
    states = Math.toIntExact(header.states());
    statesAt = in.position();
    arcsAt = statesAt + states * STATE_BYTES;
    in.position(Math.toIntExact(arcsAt + header.arcs() * ARC_BYTES));
    for (byte expected : ADD_ON) {
      if (in.get() != expected) {
        throw new GraphException("it looks ahead in another way");
      }
    }
    finalLabel = in.getInt();
    if (in.getLong() != states) {
      throw new GraphException("it does not look ahead from each state");
    }
    reachAt = in.position();
  }

  static LexiconGraph read(ByteBuffer in) throws GraphException {
    return new LexiconGraph(in);
  }

  int start() {
    return start;
  }

  int states() {
    return states;
  }

  /** Stands among the words for an end. */
  int finalLabel() {
    return finalLabel;
  }

  boolean isFinal(int state) {
    return Float.isFinite(endCost(state));
  }

  /** What it costs to end there; infinite where nothing ends. */
  float endCost(int state) {
    return in.getFloat(statesAt + state * STATE_BYTES);
  }

  /** The first arc of a state; of the state after the last, one more than the last arc. */
  int firstArc(int state) {
    return state == states ? arcs() : in.getInt(statesAt + state * STATE_BYTES + 4);
  }

  private int arcs() {
    return (int) in.getLong(countsAt + Long.BYTES);
  }

  int input(int arc) {
    return in.getInt(arcsAt + arc * ARC_BYTES);
  }

  int output(int arc) {
    return in.getInt(arcsAt + arc * ARC_BYTES + 4);
  }

  float cost(int arc) {
    return in.getFloat(arcsAt + arc * ARC_BYTES + 8);
  }

  int next(int arc) {
    return in.getInt(arcsAt + arc * ARC_BYTES + 12);
  }

  /** The words that can come next, from each state. */
  Reach reach() {
    return new Reach(in.position(reachAt), states);
  }

  /** The graph with what is added. */
  byte[] with(Additions added) {
    int moreStates = added.states().size();
    var out =
        GraphFile.allocate(
            in.limit()
                + moreStates * (STATE_BYTES + reachBytes(2))
                + added.arcs() * ARC_BYTES
                + added.intervals() * 2 * Integer.BYTES);
    out.put(in.slice(0, statesAt));
    out.putLong(countsAt, states + moreStates)
        .putLong(countsAt + Long.BYTES, arcs() + added.arcs());
    putStates(out, added);
    for (int state = 0; state < states; state++) {
      int first = arcsAt + firstArc(state) * ARC_BYTES;
      out.put(in.slice(first, arcsAt + firstArc(state + 1) * ARC_BYTES - first));
      added.at(state).forEach(arc -> arc.put(out));
    }
    added.states().forEach(arcs -> arcs.forEach(arc -> arc.put(out)));
    putReach(out, added);
    return GraphFile.written(out);
  }

  private void putStates(ByteBuffer out, Additions added) {
    int arc = 0;
    for (int state = 0; state < states; state++) {
      int at = statesAt + state * STATE_BYTES;
      int more = added.at(state).size();
      out.putFloat(in.getFloat(at)).putInt(arc).putInt(in.getInt(at + 8) + more);
      out.putInt(in.getInt(at + 12)).putInt(in.getInt(at + 16));
      arc += in.getInt(at + 8) + more;
    }
    for (var arcs : added.states()) {
      out.putFloat(Float.POSITIVE_INFINITY).putInt(arc).putInt(arcs.size());
      out.putInt(0).putInt(arcs.size());
      arc += arcs.size();
    }
  }

  /** Sets of intervals: how many, their first labels and those after their last, and the sum. */
  private void putReach(ByteBuffer out, Additions added) {
    out.put(ADD_ON).putInt(finalLabel).putLong(states + added.states().size());
    in.position(reachAt);
    for (int state = 0; state < states; state++) {
      var more = added.reached(state);
      int own = Math.toIntExact(in.getLong());
      out.putLong(own + more.size());
      out.put(in.slice(in.position(), own * 2 * Integer.BYTES));
      in.position(in.position() + own * 2 * Integer.BYTES);
      int labels = in.getInt();
      for (var interval : more) {
        out.putInt(interval.from()).putInt(interval.to());
        labels += interval.to() - interval.from();
      }
      out.putInt(labels);
    }
    var all = added.all();
    for (int i = 0; i < added.states().size(); i++) {
      out.putLong(2).putInt(1).putInt(finalLabel + 1).putInt(all.from()).putInt(all.to());
      out.putInt(finalLabel + all.to() - all.from());
    }
  }

  private static int reachBytes(int intervals) {
    return Long.BYTES + intervals * 2 * Integer.BYTES + Integer.BYTES;
  }
}
