package dev.baton.insights.signal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers by name, a row of as many for each, in a few arrays: a map of objects would take several
 * times the memory. Immutable; any number of threads may share it.
 */
final class Rows {

  private static final int NONE = -1;

  private final int width;

  /** All of them, one after the other. */
  private final String names;

  /** Where the name of each row begins in them, and where the last one ends. */
  private final int[] starts;

  private final float[] numbers;

  /** Rows by the hash of their name, or {@link #NONE}; a taken place leaves the next one. */
  private final int[] places;

  /**
   * @param names each once
   * @param numbers {@code width} for each name; kept, not copied
   */
  Rows(List<String> names, int width, float[] numbers) {
    this.width = width;
    this.numbers = numbers;
    this.names = String.join("", names);
    this.starts = new int[names.size() + 1];
    this.places = new int[Integer.highestOneBit(Math.max(1, names.size())) << 2];
    Arrays.fill(places, NONE);
    for (int row = 0; row < names.size(); row++) {
      String name = names.get(row);
      starts[row + 1] = starts[row] + name.length();
      places[place(name)] = row;
    }
  }

  /** Where a name is, or would be. */
  private int place(String name) {
    int place = spread(name.hashCode()) & (places.length - 1);
    while (places[place] != NONE && !isNamed(places[place], name)) {
      place = (place + 1) & (places.length - 1);
    }
    return place;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> Short.SIZE);
  }

  private boolean isNamed(int row, String name) {
    return starts[row + 1] - starts[row] == name.length() && names.startsWith(name, starts[row]);
  }

  /** The row of this name; below 0 where there is none. */
  int find(String name) {
    return places[place(name)];
  }

  float number(int row, int i) {
    return numbers[row * width + i];
  }

  /** In the order of their rows. */
  List<String> names() {
    return IntStream.range(0, starts.length - 1)
        .mapToObj(row -> names.substring(starts[row], starts[row + 1]))
        .toList();
  }
}
