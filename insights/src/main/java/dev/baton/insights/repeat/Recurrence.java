package dev.baton.insights.repeat;

import static java.util.Comparator.comparingDouble;

import dev.baton.insights.language.Recent;
import dev.baton.insights.language.UsualWords;
import dev.baton.insights.signal.LinearModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses, among what was asked and told before, what a question asks for again, or nothing: the
 * candidates, and that it is none of them, share one probability (a conditional logit, McFadden
 * 1974). For any number of threads.
 */
final class Recurrence {

  static final String FILE = "repeats.linear.gz";
  static final String AGAIN = "again";

  /** Set on the development calls, which training does not see. */
  static final double THRESHOLD = 0.2;

  private static final int REMEMBERED = 4_096;

  private final UsualWords usual;
  private final LinearModel model;

  /** What was said before is compared with each question. */
  private final Recent<String, Content> recent = new Recent<>(REMEMBERED);

  Recurrence(UsualWords usual, LinearModel model) {
    this.usual = usual;
    this.model = model;
  }

  /** Reads its model from the class path. */
  static Recurrence load() {
    return new Recurrence(UsualWords.load(), LinearModel.load(FILE));
  }

  Content content(String text) {
    return recent.of(text, said -> Content.of(List.of(said.split(" ", -1)), usual));
  }

  /** The likeliest, where it is likely enough that the question is asked again at all. */
  Optional<Match> choose(Asking asking, List<Candidate> candidates) {
    var features = new RecurrenceFeatures(asking, this::content);
    double sum = 1;
    var odds = new double[candidates.size()];
    var byUtterance = new HashMap<String, Double>();
    for (int i = 0; i < odds.length; i++) {
      var candidate = candidates.get(i);
      odds[i] = Math.exp(model.logits(features.of(candidate))[0]);
      sum += odds[i];
      byUtterance.merge(place(candidate), odds[i], Double::sum);
    }
    double again = (sum - 1) / sum;
    if (again < THRESHOLD) {
      return Optional.empty();
    }
    String likeliest =
        byUtterance.entrySet().stream()
            .max(comparingDouble(Map.Entry::getValue))
            .orElseThrow()
            .getKey();
    int best = -1;
    for (int i = 0; i < odds.length; i++) {
      if (place(candidates.get(i)).equals(likeliest) && (best < 0 || odds[i] > odds[best])) {
        best = i;
      }
    }
    return Optional.of(match(candidates, odds, best, again));
  }

  private static String place(Candidate candidate) {
    return candidate.call().callId() + " " + candidate.said().utteranceId();
  }

  /** Others that are about as likely are other answers to the same question. */
  private static Match match(List<Candidate> candidates, double[] odds, int best, double again) {
    var said = candidates.get(best).said();
    boolean contradicted = false;
    for (int i = 0; i < odds.length; i++) {
      var other = candidates.get(i).said();
      contradicted |=
          said.question()
              && other.question()
              && odds[i] >= odds[best] / Match.CLOSE
              && Contradiction.between(said.answer(), other.answer());
    }
    return new Match(candidates.get(best).call(), said, again, contradicted);
  }
}
