package dev.baton.insights.repeat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something remembered that a question asks for again.
 *
 * @param contradicted whether another answer to it says otherwise
 */
record Match(RememberedCall call, Remembered said, double probability, boolean contradicted) {

  /** Matches this much less probable than the best may still be the same question. */
  private static final double CLOSE = 0.25;

  Match(RememberedCall call, Remembered said, double probability) {
    this(call, said, probability, false);
  }

  /** The latest of those that are about as probable as the best. */
  static Optional<Match> latest(List<Match> matches) {
    double best = matches.stream().mapToDouble(Match::probability).max().orElse(0);
    var close = matches.stream().filter(one -> one.probability() >= best - CLOSE).toList();
    return close.stream()
        .max(Comparator.comparing(Match::at).thenComparing(one -> one.said().startMs()))
        .map(one -> one.against(close));
  }

  private Instant at() {
    return call.at() == null ? Instant.EPOCH : call.at();
  }

  private Match against(List<Match> others) {
    boolean otherwise =
        said.question()
            && others.stream()
                .anyMatch(other -> Contradiction.between(said.answer(), other.said().answer()));
    return new Match(call, said, probability, otherwise);
  }
}
