package dev.baton.insights.tune;

import dev.baton.insights.eval.Scores;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A floor for each kind of insight, fitted to what people said of half of the customers and looked
 * at with the other half: no customer is in both. A floor is taken that is better on the half that
 * it was fitted to, and not worse on the other. It can only leave out what is suggested now, so it
 * can raise precision and not recall.
 */
public final class Tuning {

  /** Fewer verdicts, in a half, tell nothing: one more or less would move the floor. */
  static final int LEAST = 20;

  /** Of each answer, in the half that it is fitted to. */
  static final int LEAST_EACH = 5;

  private Tuning() {}

  /**
   * What came of one kind.
   *
   * @param fitted verdicts in the half that the floor was fitted to
   * @param before the other half as it is
   * @param after the other half with the floor; as before where none is taken
   * @param floor that is taken; null for none
   * @param missing how many verdicts there have to be more; 0 where there are enough
   */
  public record Kind(
      String kind, int fitted, Scores before, Scores after, Double floor, int missing) {}

  /** By kind, in the order of their names. */
  public static List<Kind> of(Collection<Verdict> verdicts) {
    Map<String, List<Verdict>> byKind =
        verdicts.stream()
            .collect(Collectors.groupingBy(Verdict::kind, TreeMap::new, Collectors.toList()));
    return byKind.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
  }

  private static Kind of(String kind, List<Verdict> verdicts) {
    var fit = half(verdicts, true);
    var other = half(verdicts, false);
    var before = scores(other, 0);
    int missing = missing(fit, other);
    if (missing > 0) {
      return new Kind(kind, fit.size(), before, before, null, missing);
    }
    double floor = best(fit);
    var after = scores(other, floor);
    boolean taken = floor > 0 && after.f1() >= before.f1();
    return new Kind(kind, fit.size(), before, taken ? after : before, taken ? floor : null, 0);
  }

  private static List<Verdict> half(List<Verdict> verdicts, boolean first) {
    return verdicts.stream().filter(one -> isFirst(one.customer()) == first).toList();
  }

  /** The same at each run, and on each machine. */
  static boolean isFirst(String customer) {
    var sum = new CRC32();
    sum.update(customer.getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % 2 == 0;
  }

  private static int missing(List<Verdict> fit, List<Verdict> other) {
    int right = (int) fit.stream().filter(one -> one.found() && one.there()).count();
    int wrong = (int) fit.stream().filter(one -> one.found() && !one.there()).count();
    int each = Math.max(0, LEAST_EACH - right) + Math.max(0, LEAST_EACH - wrong);
    int ofFit = Math.max(Math.max(0, LEAST - fit.size()), each);
    return ofFit + Math.max(0, LEAST - other.size());
  }

  /** The lowest of the floors with the highest F1: each confidence that was found, and 0. */
  private static double best(List<Verdict> fit) {
    double best = 0;
    double most = scores(fit, 0).f1();
    var confidences =
        fit.stream().filter(Verdict::found).map(Verdict::confidence).distinct().sorted().toList();
    for (double floor : confidences) {
      double f1 = scores(fit, floor).f1();
      if (f1 > most) {
        most = f1;
        best = floor;
      }
    }
    return best;
  }

  private static Scores scores(List<Verdict> verdicts, double floor) {
    var scores = Scores.NONE;
    for (var verdict : verdicts) {
      scores = scores.and(verdict.there(), verdict.found() && verdict.confidence() >= floor);
    }
    return scores;
  }
}
