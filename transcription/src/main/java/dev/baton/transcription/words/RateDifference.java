package dev.baton.transcription.words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * By how much one transcript's word error is above another's of the same reference, with its 95 %
 * interval by the bootstrap over stretches of the reference (Bisani and Ney 2004).
 *
 * @param points percentage points of word error; below 0 where the first is the better
 * @param from lower end of the interval
 * @param to upper end
 */
public record RateDifference(double points, double from, double to) {

  private static final int DRAWS = 5_000;
  private static final double PERCENT = 100;

  /** Empty where there is nothing to compare. */
  public static Optional<RateDifference> between(ErrorBlocks one, ErrorBlocks other) {
    int blocks = one.words().length;
    if (blocks == 0 || blocks != other.words().length) {
      return Optional.empty();
    }
    var all = IntStream.range(0, blocks).boxed().toList();
    var random = new Random(blocks);
    var drawn = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      List<Integer> places = random.ints(blocks, 0, blocks).boxed().toList();
      drawn[draw] = points(one, other, places);
    }
    Arrays.sort(drawn);
    return Optional.of(
        new RateDifference(
            points(one, other, all), drawn[DRAWS / 40], drawn[DRAWS - 1 - DRAWS / 40]));
  }

  private static double points(ErrorBlocks one, ErrorBlocks other, List<Integer> places) {
    return PERCENT * (one.rate(places) - other.rate(places));
  }
}
