package dev.baton.transcription.recognizer.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How words go through a {@link LexiconGraph}, read off those that are there: at which states they
 * begin and end (its boundaries; there are some for each sound that may have come before), and by
 * which transition a phone is entered, which depends on the phone before it.
 */
final class Steps {

  static final int NONE = -1;

  /** Of a boundary: words begin with nearly every sound. */
  private static final int LEAST_BEGINNINGS = 30;

  private final LexiconGraph graph;
  private final Transitions transitions;

  /** The phone that is heard at each state; 0 of none. */
  private final int[] heard;

  private final BitSet boundaries = new BitSet();
  private final int[][] between = new int[Phones.END][Phones.END];
  private final int[] ends;
  private final List<BitSet> begins =
      IntStream.range(0, Phones.END).mapToObj(phone -> new BitSet()).toList();

  private interface Visit {
    void arc(int state, int arc, int phone);
  }

  Steps(LexiconGraph graph, Transitions transitions) throws GraphException {
    this.graph = graph;
    this.transitions = transitions;
    heard = new int[graph.states()];
    ends = new int[transitions.end()];
    Arrays.fill(ends, NONE);
    findPhones();
    findBoundaries();
    if (boundaries.isEmpty()) {
      throw new GraphException("its words begin nowhere");
    }
    findSteps();
  }

  private void each(Visit visit) {
    for (int state = 0; state < graph.states(); state++) {
      for (int arc = graph.firstArc(state); arc < graph.firstArc(state + 1); arc++) {
        visit.arc(state, arc, transitions.phone(graph.input(arc)));
      }
    }
  }

  private void findPhones() {
    each(
        (state, arc, phone) -> {
          if (graph.next(arc) == state && graph.output(arc) == 0) {
            heard[state] = phone;
          }
        });
  }

  private void findBoundaries() {
    var beginnings = new int[graph.states()];
    each((state, arc, phone) -> beginnings[state] += Phones.place(phone) == Place.BEGIN ? 1 : 0);
    for (int state = 0; state < beginnings.length; state++) {
      boundaries.set(state, graph.isFinal(state) && beginnings[state] >= LEAST_BEGINNINGS);
    }
  }

  private void findSteps() {
    each(
        (state, arc, phone) -> {
          int transition = graph.input(arc);
          var place = Phones.place(phone);
          if (place == null || !Transitions.enters(transition)) {
            return;
          }
          between[heard[state]][phone] = transition;
          if (boundaries.get(graph.next(arc))) {
            ends[transition] = graph.next(arc);
          }
          if (place == Place.BEGIN && graph.output(arc) == 0 && boundaries.get(state)) {
            begins.get(phone).set(graph.next(arc));
          }
        });
  }

  /** The transition from a phone to the next; 0 where no word has the two side by side. */
  int between(int phone, int next) {
    return between[phone][next];
  }

  /** The boundary that a word ends at which ends by this transition; {@link #NONE} of no word. */
  int end(int transition) {
    return ends[transition];
  }

  /** The states behind the first phone of words that are not told apart by it. */
  IntStream behind(int firstPhone) {
    return begins.get(firstPhone).stream();
  }

  BitSet boundaries() {
    return boundaries;
  }

  /** States from which a boundary is reached before a word is told. */
  BitSet reachingBoundaries() {
    var before = new Silent(graph);
    var reaching = (BitSet) boundaries.clone();
    Deque<Integer> open = new ArrayDeque<>();
    boundaries.stream().forEach(open::add);
    while (!open.isEmpty()) {
      before.each(
          open.remove(),
          state -> {
            if (!reaching.get(state)) {
              reaching.set(state);
              open.add(state);
            }
          });
    }
    return reaching;
  }

  /** Arcs that tell no word, by the state that they lead to. */
  private static final class Silent {
    private final int[] firsts;
    private final int[] sources;

    Silent(LexiconGraph graph) {
      firsts = new int[graph.states() + 1];
      each(graph, (state, next) -> firsts[next + 1]++);
      for (int state = 0; state < graph.states(); state++) {
        firsts[state + 1] += firsts[state];
      }
      sources = new int[firsts[graph.states()]];
      var free = firsts.clone();
      each(graph, (state, next) -> sources[free[next]++] = state);
    }

    private interface Silence {
      void from(int state, int next);
    }

    private static void each(LexiconGraph graph, Silence silence) {
      for (int state = 0; state < graph.states(); state++) {
        for (int arc = graph.firstArc(state); arc < graph.firstArc(state + 1); arc++) {
          if (graph.output(arc) == 0) {
            silence.from(state, graph.next(arc));
          }
        }
      }
    }

    void each(int next, IntConsumer visit) {
      for (int at = firsts[next]; at < firsts[next + 1]; at++) {
        visit.accept(sources[at]);
      }
    }
  }
}
