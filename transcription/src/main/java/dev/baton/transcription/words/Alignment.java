package dev.baton.transcription.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two lists of words laid beside each other so that as few as possible differ (Levenshtein's
 * distance).
 *
 * @param errors words to put in, take out or replace to make the second list of the first
 * @param same places of words that are the same in both, in order
 */
public record Alignment(int errors, List<Pair> same) {

  /** Places of one word, from 0. */
  public record Pair(int first, int second) {}

  public static Alignment of(List<String> first, List<String> second) {
    int[][] distance = distances(first, second);
    var same = new ArrayList<Pair>();
    int row = first.size();
    int column = second.size();
    while (row > 0 && column > 0) {
      int here = distance[row][column];
      if (here == distance[row - 1][column] + 1) {
        row--;
      } else if (here == distance[row][column - 1] + 1) {
        column--;
      } else {
        row--;
        column--;
        if (here == distance[row][column]) {
          same.add(new Pair(row, column));
        }
      }
    }
    Collections.reverse(same);
    return new Alignment(distance[first.size()][second.size()], List.copyOf(same));
  }

  /** Only how many words differ: takes the memory of one of the lists, whatever the other's. */
  public static int errors(List<String> first, List<String> second) {
    var above = IntStream.rangeClosed(0, second.size()).toArray();
    var here = new int[second.size() + 1];
    for (int row = 1; row <= first.size(); row++) {
      here[0] = row;
      for (int column = 1; column <= second.size(); column++) {
        int replaced = first.get(row - 1).equals(second.get(column - 1)) ? 0 : 1;
        here[column] =
            Math.min(above[column - 1] + replaced, 1 + Math.min(above[column], here[column - 1]));
      }
      var done = above;
      above = here;
      here = done;
    }
    return above[second.size()];
  }

  /** The distance between each beginning of the one and each of the other. */
  private static int[][] distances(List<String> first, List<String> second) {
    var distance = new int[first.size() + 1][second.size() + 1];
    for (int row = 0; row <= first.size(); row++) {
      for (int column = 0; column <= second.size(); column++) {
        distance[row][column] =
            row == 0 || column == 0
                ? row + column
                : Math.min(
                    distance[row - 1][column - 1]
                        + (first.get(row - 1).equals(second.get(column - 1)) ? 0 : 1),
                    1 + Math.min(distance[row - 1][column], distance[row][column - 1]));
      }
    }
    return distance;
  }
}
