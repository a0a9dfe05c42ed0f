package dev.baton.transcription.recognizer.graph;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The contexts of an n-gram model as a tree of words, the newest word first: level by level, a 1
 * for each child of a node and a 0 behind them (LOUDS). Nodes are numbered as their 1s come; the
 * root, which knows no word, has the first.
 */
final class ContextTree {

  private static final int ROOT = 0;

  private final int[] words;

  private final int[] parents;

  /** By node, and one more: its children are those from there up to where the next node's begin. */
  private final int[] firstChildren;

  /**
   * @param bits 2 for each node, and one more
   * @param words of the nodes, by rising word among those of one parent; the root's is not read
   */
  ContextTree(BitSet bits, int nodes, int[] words) {
    this.words = words;
    parents = new int[nodes];
    firstChildren = new int[nodes + 1];
    int node = -1;
    int child = 0;
    for (int bit = 0; bit <= 2 * nodes; bit++) {
      if (bits.get(bit)) {
        parents[child++] = Math.max(node, ROOT);
      } else {
        node++;
        firstChildren[node] = child;
      }
    }
    firstChildren[nodes] = child;
  }

  /** The context without its oldest word. */
  int parent(int node) {
    return parents[node];
  }

  /** The words of a context, the newest first. */
  int[] wordsOf(int node) {
    var reversed = new int[8];
    int count = 0;
    for (int at = node; at != ROOT; at = parents[at]) {
      if (count == reversed.length) {
        reversed = Arrays.copyOf(reversed, 2 * count);
      }
      reversed[count++] = words[at];
    }
    var result = new int[count];
    for (int i = 0; i < count; i++) {
      result[i] = reversed[count - 1 - i];
    }
    return result;
  }

  /** The longest context that is known of what is said when a word follows this one. */
  int after(int[] context, int word) {
    int node = child(ROOT, word);
    if (node < 0) {
      return ROOT;
    }
    for (int older : context) {
      int longer = child(node, older);
      if (longer < 0) {
        return node;
      }
      node = longer;
    }
    return node;
  }

  private int child(int node, int word) {
    return Arrays.binarySearch(words, firstChildren[node], firstChildren[node + 1], word);
  }
}
