package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Meaning;
import dev.baton.insights.embedding.Meaning.Measure;
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
    return nearest(to.measure(), among, question);
  }

  static List<Found> nearest(Measure to, Iterable<RememberedCall> among, boolean question) {
    var nearest = new PriorityQueue<Found>(NEAREST + 1, Comparator.comparingDouble(Found::cosine));
    double floor = Double.NEGATIVE_INFINITY;
    for (var call : among) {
      for (var known : question ? call.asked() : call.told()) {
        double cosine = to.cosine(known.meaning(), floor);
        if (cosine <= floor) {
          continue;
        }
        nearest.add(new Found(call, known, cosine));
        if (nearest.size() > NEAREST) {
          nearest.remove();
        }
        floor = nearest.size() < NEAREST ? floor : nearest.element().cosine();
      }
    }
    var found = new ArrayList<>(nearest);
    found.sort(Comparator.comparingDouble(Found::cosine).reversed());
    return found;
  }
}
