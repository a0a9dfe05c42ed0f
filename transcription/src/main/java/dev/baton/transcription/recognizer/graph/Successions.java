package dev.baton.transcription.recognizer.graph;

/**
 * How words follow each other, spread out: the arcs of each state, the way back to what knows less
 * of the words before (label 0) first, then words by rising label. A state is a context.
 */
final class Successions {

  private final int start;
  private final int[] firsts;
  private final float[] ends;
  private final int[] labels;
  private final float[] costs;
  private final int[] nexts;
  private int states;
  private int arcs;

  Successions(int start, int states, int arcs) {
    this.start = start;
    firsts = new int[states + 1];
    ends = new float[states];
    labels = new int[arcs];
    costs = new float[arcs];
    nexts = new int[arcs];
  }

  /**
   * Begins the next state.
   *
   * @param end what it costs to end there; infinite where nothing ends
   */
  void begin(float end) {
    ends[states++] = end;
    firsts[states] = arcs;
  }

  /** Adds an arc to the state that was begun last. */
  void add(int label, float cost, int next) {
    labels[arcs] = label;
    costs[arcs] = cost;
    nexts[arcs++] = next;
    firsts[states] = arcs;
  }

  int start() {
    return start;
  }

  int states() {
    return states;
  }

  /** The arc back, where there is one, or the first word. */
  int first(int state) {
    return firsts[state];
  }

  /** One more than the last arc. */
  int end(int state) {
    return firsts[state + 1];
  }

  boolean hasWayBack(int state) {
    return first(state) < end(state) && labels[first(state)] == 0;
  }

  /** Whether there is nothing but the way back. */
  boolean onlyGoesBack(int state) {
    return end(state) - first(state) <= (hasWayBack(state) ? 1 : 0) && !canEnd(state);
  }

  boolean canEnd(int state) {
    return Float.isFinite(ends[state]);
  }

  float endCost(int state) {
    return ends[state];
  }

  int label(int arc) {
    return labels[arc];
  }

  float cost(int arc) {
    return costs[arc];
  }

  int next(int arc) {
    return nexts[arc];
  }

  int arcs() {
    return arcs;
  }

  /** The first arc from {@code from} on, and before {@code to}, with this label or a higher one. */
  int lowerBound(int from, int to, int label) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (labels[middle] < label) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
