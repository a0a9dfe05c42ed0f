package dev.baton.insights.repeat;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import dev.baton.insights.language.Recent;
import dev.baton.insights.language.UsualWords;
import dev.baton.insights.signal.LinearModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses, among what was asked and told before, what a question asks for again, or nothing: the
 * candidates, and that it is none of them, share one probability (a conditional logit, McFadden
 * 1974). First by what the question has in common with each; where it may be asked again, the
 * likeliest are looked at with it ({@link AskedAgain}). For any number of threads.
 */
final class Recurrence {

  static final String FILE = "repeats.linear.gz";
  static final String AGAIN = "again";

  /** Set on the development calls, which training does not see. */
  static final double THRESHOLD = 0.3;

  /** How likely it has to be at first sight that it is asked again, for a look at the likeliest. */
  private static final double WORTH_A_LOOK = 0.1;

  private static final int LOOKED_AT = 2;

  /** What is so many times less likely than the likeliest is not looked at. */
  private static final double FAR = 4;

  private static final int REMEMBERED = 4_096;

  /** A candidate, and how likely it is as a logit, beside 0 for none. */
  record Likely(Candidate candidate, double logit) {

    private double odds() {
      return Math.exp(logit);
    }

    /** Its utterance. */
    private String place() {
      return candidate.call().callId() + " " + candidate.said().utteranceId();
    }

    /** Whether it is about as likely, and answers the same question otherwise. */
    private boolean contradicts(Likely best) {
      var said = candidate.said();
      var other = best.candidate.said();
      return said.question()
          && other.question()
          && odds() >= best.odds() / Match.CLOSE
          && Contradiction.between(other.answer(), said.answer());
    }
  }

  private final UsualWords usual;
  private final LinearModel model;
  private final AskedAgain askedAgain;

  /** What was said before is compared with each question. */
  private final Recent<String, Content> recent = new Recent<>(REMEMBERED);

  /**
   * @param askedAgain null where nothing is chosen yet: while what chooses is being trained
   */
  Recurrence(UsualWords usual, LinearModel model, AskedAgain askedAgain) {
    this.usual = usual;
    this.model = model;
    this.askedAgain = askedAgain;
  }

  /** Reads its model from the class path. */
  static Recurrence load(AskedAgain askedAgain) {
    return new Recurrence(UsualWords.load(), LinearModel.load(FILE), askedAgain);
  }

  Content content(String text) {
    return recent.of(text, said -> Content.of(List.of(said.split(" ", -1)), usual));
  }

  /** The likeliest, where it is likely enough that the question is asked again at all. */
  Optional<Match> choose(Asking asking, List<Candidate> candidates) {
    var atFirst = atFirst(asking, candidates);
    if (again(atFirst) < WORTH_A_LOOK) {
      return Optional.empty();
    }
    double best = atFirst.stream().mapToDouble(Likely::logit).max().orElseThrow();
    var likely =
        atFirst.stream()
            .filter(one -> one.logit() >= best - Math.log(FAR))
            .sorted(comparingDouble(Likely::logit).reversed())
            .limit(LOOKED_AT)
            .map(one -> lookedAt(asking, one))
            .toList();
    double again = again(likely);
    return again < THRESHOLD ? Optional.empty() : Optional.of(match(likely, again));
  }

  /** By what each has in common with the question. */
  List<Likely> atFirst(Asking asking, List<Candidate> candidates) {
    var features = new RecurrenceFeatures(asking, this::content);
    return candidates.stream()
        .map(one -> new Likely(one, model.logits(features.of(one))[0]))
        .toList();
  }

  private Likely lookedAt(Asking asking, Likely atFirst) {
    return new Likely(
        atFirst.candidate(), askedAgain.logit(asking, atFirst.candidate(), atFirst.logit()));
  }

  private static double again(List<Likely> likely) {
    double sum = likely.stream().mapToDouble(Likely::odds).sum();
    return sum / (1 + sum);
  }

  /** What is said in one utterance counts together; what is about as likely answers it, too. */
  private static Match match(List<Likely> likely, double again) {
    Map<String, Double> byUtterance =
        likely.stream().collect(groupingBy(Likely::place, summingDouble(Likely::odds)));
    var best =
        likely.stream()
            .max(
                comparingDouble((Likely one) -> byUtterance.get(one.place()))
                    .thenComparing(Likely::logit))
            .orElseThrow();
    boolean contradicted = likely.stream().anyMatch(other -> other.contradicts(best));
    return new Match(best.candidate().call(), best.candidate().said(), again, contradicted);
  }
}
