package dev.baton.insights.readable.number;

import java.util.List;
import java.util.Set;

/**
 * Words of one sentence; a place outside of it holds an empty word.
 *
 * @param commas words after which a comma stands
 */
record Heard(List<String> words, Set<Integer> commas) {

  String at(int i) {
    return i < 0 || i >= words.size() ? "" : words.get(i);
  }

  boolean is(int i, String word) {
    return at(i).equals(word);
  }

  boolean isAny(int i, Set<String> any) {
    return any.contains(at(i));
  }

  boolean reads(int i, String... phrase) {
    for (int k = 0; k < phrase.length; k++) {
      if (!is(i + k, phrase[k])) {
        return false;
      }
    }
    return true;
  }

  int size() {
    return words.size();
  }

  /** Whether a comma parts the words {@code from} until {@code to}. */
  boolean parted(int from, int to) {
    for (int i = from; i < to - 1; i++) {
      if (commas.contains(i)) {
        return true;
      }
    }
    return false;
  }
}
