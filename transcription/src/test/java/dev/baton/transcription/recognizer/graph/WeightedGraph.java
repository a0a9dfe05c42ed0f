package dev.baton.transcription.recognizer.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A graph from sounds to words that is searched for the cheapest way. */
interface WeightedGraph {

  interface Arc {
    void go(int input, int output, double cost, long next);
  }

  long start();

  void arcs(long state, Arc each);

  /** Infinite where nothing ends. */
  double endCost(long state);

  /** Where one is, and how many words are told. */
  record Place(long state, int told) {}

  /** The cheapest way to hear just this and tell just that; infinite where there is none. */
  default double cost(List<Integer> inputs, List<Integer> outputs) {
    Map<Place, Double> at = new HashMap<>();
    at.put(new Place(start(), 0), 0.0);
    silently(at, outputs);
    for (int input : inputs) {
      Map<Place, Double> next = new HashMap<>();
      at.forEach((from, cost) -> step(from, cost, input, outputs, next));
      silently(next, outputs);
      at = next;
    }
    return at.entrySet().stream()
        .filter(entry -> entry.getKey().told() == outputs.size())
        .mapToDouble(entry -> entry.getValue() + endCost(entry.getKey().state()))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private void silently(Map<Place, Double> places, List<Integer> outputs) {
    Deque<Place> open = new ArrayDeque<>(places.keySet());
    while (!open.isEmpty()) {
      var from = open.remove();
      Map<Place, Double> reached = new HashMap<>();
      step(from, places.get(from), 0, outputs, reached);
      reached.forEach(
          (to, cost) -> {
            if (cost < places.getOrDefault(to, Double.POSITIVE_INFINITY) - 1e-9) {
              places.put(to, cost);
              open.add(to);
            }
          });
    }
  }

  private void step(
      Place from, double cost, int input, List<Integer> outputs, Map<Place, Double> to) {
    arcs(
        from.state(),
        (arcInput, output, arcCost, next) -> {
          boolean fits =
              output == 0 || (from.told() < outputs.size() && outputs.get(from.told()) == output);
          if (arcInput == input && fits) {
            var place = new Place(next, from.told() + (output == 0 ? 0 : 1));
            to.merge(place, cost + arcCost, Math::min);
          }
        });
  }
}
