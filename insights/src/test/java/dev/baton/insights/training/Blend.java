package dev.baton.insights.training;

import dev.baton.insights.learn.Layer;
import dev.baton.insights.signal.Weighing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How much the encoder and a linear model should each count, and from where on a thing is found.
 * Chosen where F1 is highest; how well that carries over is told by customers left out.
 *
 * @param encoder how much the encoder counts, from 0 to 1
 * @param threshold of the probability
 */
public record Blend(double encoder, double threshold) {

  private static final int PARTS = 5;

  /**
   * A thing that may be there.
   *
   * @param byEncoder log odds, as is {@code byWords}
   */
  public record Case(String customer, boolean is, double byEncoder, double byWords) {}

  private record Scored(Blend blend, double f1) {}

  private double f1(List<Case> cases) {
    int hits = 0;
    int found = 0;
    int all = 0;
    for (var one : cases) {
      boolean finds = finds(one);
      hits += finds && one.is() ? 1 : 0;
      found += finds ? 1 : 0;
      all += one.is() ? 1 : 0;
    }
    return 2.0 * hits / Math.max(1, found + all);
  }

  private boolean finds(Case one) {
    double logit = new Weighing(encoder).of(one.byEncoder(), one.byWords());
    return Layer.probability(logit) >= threshold;
  }

  private static Scored best(List<Case> cases, Predicate<Double> encoders) {
    var best = new Scored(new Blend(0, 0), -1);
    for (int e = 0; e <= 10; e++) {
      for (int t = 2; encoders.test(e / 10.0) && t < 32; t++) {
        var blend = new Blend(e / 10.0, t / 40.0);
        double f1 = blend.f1(cases);
        best = f1 > best.f1() ? new Scored(blend, f1) : best;
      }
    }
    return best;
  }

  /** What the best blend is, what either does alone, and what is left of it on unseen customers. */
  public static String report(String kind, List<Case> cases) {
    var customers = cases.stream().map(Case::customer).distinct().sorted().toList();
    int hits = 0;
    int found = 0;
    int all = 0;
    for (int part = 0; part < PARTS; part++) {
      var seen = new ArrayList<Case>();
      var unseen = new ArrayList<Case>();
      for (var one : cases) {
        boolean out = customers.indexOf(one.customer()) % PARTS == part;
        (out ? unseen : seen).add(one);
      }
      var blend = best(seen, encoder -> true).blend();
      for (var one : unseen) {
        hits += blend.finds(one) && one.is() ? 1 : 0;
        found += blend.finds(one) ? 1 : 0;
        all += one.is() ? 1 : 0;
      }
    }
    return "%-12s %s; encoder alone %s, words alone %s; customers left out %.3f"
        .formatted(
            kind,
            show(best(cases, encoder -> true)),
            show(best(cases, encoder -> encoder == 1)),
            show(best(cases, encoder -> encoder == 0)),
            2.0 * hits / Math.max(1, found + all));
  }

  private static String show(Scored scored) {
    return "%.3f (encoder %.1f, from %.3f)"
        .formatted(scored.f1(), scored.blend().encoder(), scored.blend().threshold());
  }
}
