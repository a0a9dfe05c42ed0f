package dev.baton.insights.value;

import java.util.List;

/** What was said, word by word. */
record Words(List<String> all) {

  /** The word at that place; empty before the first and behind the last. */
  String at(int i) {
    return i < 0 || i >= all.size() ? "" : all.get(i);
  }

  boolean is(int i, String word) {
    return at(i).equals(word);
  }
}
