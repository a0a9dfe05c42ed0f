package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Meaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Finds, among all that is remembered, what is nearest in meaning. */
public final class Search {

  /** The model judges no more than these. */
  public static final int NEAREST = 16;

  /**
   * @param cosine how near its meaning is, from −1 to 1
   */
  public record Found(RememberedCall call, Known known, double cosine) {}

  private Search() {}

  /**
   * @param question whether questions are wanted, or else statements
   * @return nearest first
   */
  public static List<Found> nearest(Meaning to, Iterable<RememberedCall> among, boolean question) {
    var measure = to.measure();
    var nearest = new PriorityQueue<Found>(NEAREST + 1, Comparator.comparingDouble(Found::cosine));
    for (var call : among) {
      for (var known : call.known()) {
        if (known.said().question() != question || known.said().answer() == null) {
          continue;
        }
        double cosine = measure.cosine(known.meaning());
        if (nearest.size() == NEAREST && cosine <= worst(nearest)) {
          continue;
        }
        nearest.add(new Found(call, known, cosine));
        if (nearest.size() > NEAREST) {
          nearest.remove();
        }
      }
    }
    var found = new ArrayList<>(nearest);
    found.sort(Comparator.comparingDouble(Found::cosine).reversed());
    return found;
  }

  private static double worst(PriorityQueue<Found> nearest) {
    return nearest.element().cosine();
  }
}
