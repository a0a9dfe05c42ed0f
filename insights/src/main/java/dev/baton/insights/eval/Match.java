package dev.baton.insights.eval;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Compares what is there with what was found. A label may allow several values: {@code 12|30}. */
final class Match {

  private Match() {}

  static Scores scores(Collection<Found> labels, Collection<Found> found) {
    Set<Found> open = new HashSet<>(found);
    int hits = 0;
    int misses = 0;
    for (var label : new HashSet<>(labels)) {
      var hit = allowed(label).stream().filter(open::contains).findFirst();
      hit.ifPresent(open::remove);
      hits += hit.isPresent() ? 1 : 0;
      misses += hit.isPresent() ? 0 : 1;
    }
    return new Scores(hits, open.size(), misses, 0);
  }

  /** With something left out of both. */
  static Scores scores(
      Collection<Found> labels, Collection<Found> found, UnaryOperator<Found> coarser) {
    return scores(coarse(labels, coarser), coarse(found, coarser));
  }

  private static Set<Found> coarse(Collection<Found> all, UnaryOperator<Found> coarser) {
    return all.stream().map(coarser).collect(Collectors.toSet());
  }

  static boolean isIn(Found label, Collection<Found> found) {
    return allowed(label).stream().anyMatch(found::contains);
  }

  /** Whether a label allows this. */
  static boolean isLabelled(Found found, Collection<Found> labels) {
    return labels.stream().anyMatch(label -> allowed(label).contains(found));
  }

  private static Set<Found> allowed(Found label) {
    return Arrays.stream(label.value().split("\\|", -1))
        .map(value -> new Found(label.file(), label.line(), value))
        .collect(Collectors.toSet());
  }
}
