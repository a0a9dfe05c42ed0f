package dev.baton.insights.objection;

import static java.util.Comparator.comparingDouble;

import dev.baton.insights.learn.Layer;
import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.signal.Outlook;
import dev.baton.insights.signal.Said;
import dev.baton.insights.signal.Weighing;
import java.util.List;
import java.util.Optional;

/**
 * Tells objections, and their types, from what else customers say: a linear model over the words
 * and the encoder tell together. For any number of threads.
 */
public final class ObjectionModel {

  static final String FILE = "objections.linear.gz";
  static final String ANY = "any";
  static final List<String> TYPES =
      List.of(
          "price", "no_need", "timing", "authority", "competitor", "trust", "send_info", "other");

  /** Set in development, near what {@code SignalTraining choose} prefers: no figure of quality. */
  static final double THRESHOLD = 0.4;

  /** Chosen likewise. */
  private static final Weighing WEIGHING = new Weighing(0.55);

  private final LinearModel model;

  /**
   * @param type price, no_need, timing, authority, competitor, trust, send_info or other
   * @param probability that it is an objection at all
   */
  public record Found(String type, double probability) {}

  ObjectionModel(LinearModel model) {
    this.model = model;
  }

  /** Reads its model from the class path. */
  public static ObjectionModel load() {
    return new ObjectionModel(LinearModel.load(FILE));
  }

  public Optional<Found> read(Said said) {
    double[] logits = model.logits(said.features());
    double any = Layer.probability(together(said, Outlook.OBJECTION, logits[model.place(ANY)]));
    return any >= THRESHOLD
        ? TYPES.stream()
            .max(comparingDouble(type -> together(said, type, logits[model.place(type)])))
            .map(type -> new Found(type, any))
        : Optional.empty();
  }

  private static double together(Said said, String outcome, double byWords) {
    return WEIGHING.of(said.outlook().of(outcome), byWords);
  }
}
