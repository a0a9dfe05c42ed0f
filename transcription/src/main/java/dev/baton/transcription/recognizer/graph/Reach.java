package dev.baton.transcription.recognizer.graph;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * For each state of a lexicon the labels of the words that can come next on the paths from it, as
 * intervals that rise.
 */
final class Reach {

  private final int[] firsts;
  private int[] froms;
  private int[] tos;

  /**
   * @param in at the intervals of the first state: how many, their first labels and those after
   *     their last, and the sum of their lengths
   */
  Reach(ByteBuffer in, int states) {
    firsts = new int[states + 1];
    froms = new int[states];
    tos = new int[states];
    int intervals = 0;
    for (int state = 0; state < states; state++) {
      int more = Math.toIntExact(in.getLong());
      room(intervals + more);
      for (int i = 0; i < more; i++) {
        froms[intervals] = in.getInt();
        tos[intervals++] = in.getInt();
      }
      in.getInt();
      firsts[state + 1] = intervals;
    }
  }

  private void room(int needed) {
    if (needed > froms.length) {
      froms = Arrays.copyOf(froms, needed + needed / 2);
      tos = Arrays.copyOf(tos, froms.length);
    }
  }

  int first(int state) {
    return firsts[state];
  }

  /** One more than the last interval. */
  int end(int state) {
    return firsts[state + 1];
  }

  int from(int interval) {
    return froms[interval];
  }

  /** After its last label. */
  int to(int interval) {
    return tos[interval];
  }

  boolean has(int state, int label) {
    int low = first(state);
    int high = end(state);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tos[middle] <= label) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < end(state) && froms[low] <= label;
  }
}
