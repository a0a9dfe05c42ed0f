package dev.baton.insights.readable.vocabulary;

import dev.baton.insights.language.UsualWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Learns {@link Decision} from names in spoken sentences, taken as the lists of many small teams:
 * by logistic regression, and then the least probability at which so few names are written that
 * nobody said.
 */
final class DecisionTraining {

  private static final int TEAM = 40;
  private static final int STEPS = 25;

  /** In 1,000 words, names that nobody said: half of what is allowed. */
  private static final double WRONG = 0.5;

  private final Misheard misheard;
  private final List<Team> teams = new ArrayList<>();
  private final UsualWords usual = UsualWords.load();

  private record Team(List<String> names, List<HeardName> sentences) {}

  @SuppressWarnings("ArrayRecordComponent")
  private record Sample(double[] features, boolean said) {}

  /**
   * @param right of the names that were said
   * @param wrong in 1,000 words
   */
  record Outcome(double right, double wrong) {}

  DecisionTraining(List<HeardName> sentences, Misheard misheard) {
    this.misheard = misheard;
    var names =
        sentences.stream().filter(HeardName::named).map(HeardName::name).distinct().toList();
    for (int from = 0; from < names.size(); from += TEAM) {
      // What is said of names of other teams is misheard too, and there is none of this team's.
      var own = names.subList(from, Math.min(names.size(), from + TEAM));
      var others =
          names.subList(
              (from + TEAM) % names.size(),
              Math.min(names.size(), (from + TEAM) % names.size() + TEAM));
      teams.add(
          new Team(
              own,
              sentences.stream()
                  .filter(
                      one ->
                          own.contains(one.name()) || others.contains(one.name()) || !one.named())
                  .toList()));
    }
  }

  List<String> lines() {
    var weights = regression(samples());
    double least = 0.05;
    while (least < 0.98 && outcome(new Decision(weights, least)).wrong() > WRONG) {
      least += 0.01;
    }
    var lines = new ArrayList<String>();
    weights.forEach(weight -> lines.add(String.format(Locale.ROOT, "%.4f", weight)));
    lines.add(String.format(Locale.ROOT, "%.2f", least));
    return lines;
  }

  private List<Sample> samples() {
    var samples = new ArrayList<Sample>();
    for (var team : teams) {
      var names = team.names().stream().map(name -> Name.of(name, misheard)).toList();
      for (var sentence : team.sentences()) {
        var heard = Candidate.Utterance.of(sentence.heard(), usual);
        for (var name : names) {
          var all = Candidate.in(heard, name, misheard);
          if (name.written().equals(sentence.name())) {
            all.stream()
                .max(Comparator.comparingDouble(one -> one.features()[0]))
                .ifPresent(one -> samples.add(new Sample(one.features(), true)));
          } else {
            all.forEach(one -> samples.add(new Sample(one.features(), false)));
          }
        }
      }
    }
    return samples;
  }

  /** Newton's method, with a little held against large weights. */
  private static List<Double> regression(List<Sample> samples) {
    int n = Candidate.FEATURES + 1;
    var weights = new double[n];
    for (int step = 0; step < STEPS; step++) {
      var gradient = new double[n];
      var curve = new double[n][n];
      for (var sample : samples) {
        var x = Arrays.copyOf(sample.features(), n);
        x[n - 1] = 1;
        double sum = 0;
        for (int i = 0; i < n; i++) {
          sum += weights[i] * x[i];
        }
        double p = 1 / (1 + Math.exp(-sum));
        for (int i = 0; i < n; i++) {
          gradient[i] += x[i] * ((sample.said() ? 1 : 0) - p);
          for (int k = 0; k < n; k++) {
            curve[i][k] += p * (1 - p) * x[i] * x[k];
          }
        }
      }
      for (int i = 0; i < n; i++) {
        gradient[i] -= weights[i];
        curve[i][i] += 1;
      }
      solve(curve, gradient);
      for (int i = 0; i < n; i++) {
        weights[i] += gradient[i];
      }
    }
    return Arrays.stream(weights).boxed().toList();
  }

  /** Gauss and Jordan: the solution is in the place of the right side. */
  private static void solve(double[][] matrix, double[] right) {
    int n = right.length;
    for (int i = 0; i < n; i++) {
      double pivot = matrix[i][i];
      for (int row = 0; row < n; row++) {
        if (row != i) {
          double factor = matrix[row][i] / pivot;
          for (int k = i; k < n; k++) {
            matrix[row][k] -= factor * matrix[i][k];
          }
          right[row] -= factor * right[i];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      right[i] /= matrix[i][i];
    }
  }

  Outcome outcome(Decision decision) {
    int said = 0;
    int right = 0;
    int words = 0;
    int wrong = 0;
    for (var team : teams) {
      var vocabulary = new Vocabulary(team.names(), misheard, decision);
      for (var sentence : team.sentences()) {
        boolean own = team.names().contains(sentence.name());
        boolean seen = false;
        for (var found : vocabulary.in(sentence.heard())) {
          boolean there = !seen && found.name().equals(sentence.name());
          seen |= there;
          wrong += there ? 0 : 1;
        }
        said += own ? 1 : 0;
        right += seen ? 1 : 0;
        words += sentence.heard().size();
      }
    }
    return new Outcome((double) right / said, wrong * 1_000.0 / words);
  }
}
