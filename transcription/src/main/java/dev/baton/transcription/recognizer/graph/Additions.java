package dev.baton.transcription.recognizer.graph;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is added to a {@link LexiconGraph}. New states come after its own. */
final class Additions {

  private final int firstNewState;
  private final Interval all;
  private final BitSet reachingAll;
  private final Map<Integer, List<Arc>> atStates = new HashMap<>();
  private final Map<Integer, BitSet> reached = new HashMap<>();
  private final List<List<Arc>> states = new ArrayList<>();
  private int arcs;

  /**
   * @param to after the last label
   */
  record Interval(int from, int to) {}

  record Arc(int input, int output, float weight, int next) {

    void put(ByteBuffer out) {
      out.putInt(input).putInt(output).putFloat(weight).putInt(next);
    }
  }

  /**
   * @param all labels of the new words
   * @param reachingAll states from which each of them can come next
   */
  Additions(int states, Interval all, BitSet reachingAll) {
    this.firstNewState = states;
    this.all = all;
    this.reachingAll = reachingAll;
  }

  /**
   * To a state of the graph's own, the lowest label first: after its arcs, whose labels are lower.
   */
  void add(int state, Arc arc) {
    var there = atStates.computeIfAbsent(state, none -> new ArrayList<>());
    if (!there.contains(arc)) {
      there.add(arc);
      arcs++;
    }
    reached.computeIfAbsent(state, none -> new BitSet()).set(arc.output());
  }

  /** The number that the next new state gets. */
  int nextState() {
    return firstNewState + states.size();
  }

  void addState(List<Arc> from) {
    states.add(from);
    arcs += from.size();
  }

  Interval all() {
    return all;
  }

  /** Their words are told already: from each of them, each word can come next. */
  List<List<Arc>> states() {
    return states;
  }

  int arcs() {
    return arcs;
  }

  List<Arc> at(int state) {
    return atStates.getOrDefault(state, List.of());
  }

  /** At most so many, in all. */
  int intervals() {
    return reachingAll.cardinality()
        + reached.values().stream().mapToInt(BitSet::cardinality).sum();
  }

  /** New words that can come next, rising. */
  List<Interval> reached(int state) {
    if (reachingAll.get(state)) {
      return List.of(all);
    }
    var intervals = new ArrayList<Interval>();
    var labels = reached.getOrDefault(state, new BitSet());
    for (int from = labels.nextSetBit(0); from >= 0; ) {
      int to = labels.nextClearBit(from);
      intervals.add(new Interval(from, to));
      from = labels.nextSetBit(to);
    }
    return intervals;
  }
}
