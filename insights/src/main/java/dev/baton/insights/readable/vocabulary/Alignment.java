package dev.baton.insights.readable.vocabulary;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in the sounds of an utterance a name may have been said, wherever words begin and end:
 * local in what was heard, all of the name (Smith and Waterman, 1981, with the scores of {@link
 * Misheard}).
 */
final class Alignment {

  private static final int MOST = 3;

  private final Misheard misheard;
  private final int[] heard;

  /** Of the whole name, by the sound that is heard last; and the sound that is heard first. */
  private final double[] scores;

  private final int[] starts;

  /**
   * @param from first sound
   * @param to after the last
   * @param score how much more likely the name was said there than not, as a natural logarithm
   */
  record Place(int from, int to, double score) {

    private boolean meets(Place other) {
      return from < other.to && other.from < to;
    }
  }

  Alignment(List<Phone> name, List<Phone> heard, Misheard misheard) {
    this.misheard = misheard;
    this.heard = heard.stream().mapToInt(Phone::index).toArray();
    scores = new double[heard.size() + 1];
    starts = new int[heard.size() + 1];
    for (int k = 0; k < starts.length; k++) {
      starts[k] = k;
    }
    name.forEach(this::next);
  }

  private void next(Phone said) {
    var as = misheard.as(said);
    var extra = misheard.added();
    double missed = misheard.missed(said);
    double diagonal = scores[0];
    int diagonalStart = starts[0];
    scores[0] += missed;
    for (int k = 1; k < scores.length; k++) {
      int other = heard[k - 1];
      double above = scores[k];
      int aboveStart = starts[k];
      double best = diagonal + as[other];
      int start = diagonalStart;
      if (above + missed > best) {
        best = above + missed;
        start = aboveStart;
      }
      double added = scores[k - 1] + extra[other];
      if (added > best) {
        best = added;
        start = starts[k - 1];
      }
      scores[k] = best;
      starts[k] = start;
      diagonal = above;
      diagonalStart = aboveStart;
    }
  }

  /**
   * @param least that a place has to score
   * @return the best ones side by side, the best first
   */
  List<Place> places(double least) {
    var found = new ArrayList<Place>();
    while (found.size() < MOST) {
      Place best = null;
      for (int k = 1; k < scores.length; k++) {
        if (scores[k] < least || starts[k] >= k || (best != null && scores[k] <= best.score())) {
          continue;
        }
        var place = new Place(starts[k], k, scores[k]);
        if (found.stream().noneMatch(place::meets)) {
          best = place;
        }
      }
      if (best == null) {
        break;
      }
      found.add(best);
    }
    return found;
  }
}
