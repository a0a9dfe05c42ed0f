package dev.baton.insights.eval;

import java.util.Comparator;

/**
 * Something that is, or is said to be, in a turn of a call.
 *
 * @param line from 1; 0 for the whole call
 * @param value empty where only the line counts
 */
record Found(String file, int line, String value) implements Comparable<Found> {

  Found withoutValue() {
    return new Found(file, line, "");
  }

  @Override
  public int compareTo(Found other) {
    return Comparator.comparing(Found::file)
        .thenComparing(Found::line)
        .thenComparing(Found::value)
        .compare(this, other);
  }
}
