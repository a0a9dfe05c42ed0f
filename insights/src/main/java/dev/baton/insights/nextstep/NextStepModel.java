package dev.baton.insights.nextstep;

import dev.baton.insights.learn.Layer;
import dev.baton.insights.signal.Input;
import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.signal.Outlook;
import dev.baton.insights.signal.Said;
import dev.baton.insights.signal.Weighing;
import dev.baton.insights.value.SpokenDates;
import java.util.List;

/**
 * Tells turns that propose or settle what is done next: a linear model over the words and the
 * encoder tell together. For any number of threads.
 */
public final class NextStepModel {

  static final String FILE = "next-steps.linear.gz";
  static final String STEP = Outlook.STEP;
  static final String DATED = Outlook.DATED;
  static final List<String> OUTCOMES = List.of(STEP, DATED);

  /** Set in development, near what {@code SignalTraining choose} prefers: no figure of quality. */
  static final double THRESHOLD = 0.35;

  /** Chosen likewise. */
  private static final Weighing WEIGHING = new Weighing(0.85);

  private final LinearModel model;

  /**
   * @param probability that there is a step at all
   */
  public record Found(boolean step, boolean dated, double probability) {}

  NextStepModel(LinearModel model) {
    this.model = model;
  }

  /** Reads its model from the class path. */
  public static NextStepModel load() {
    return new NextStepModel(LinearModel.load(FILE));
  }

  public Found read(Said said) {
    double[] logits = model.logits(features(said.features(), said.before(), said.words()));
    double step = together(said, STEP, logits);
    // Only a step has a date: it is dated where that is likelier than not, once it is a step.
    return new Found(step >= THRESHOLD, together(said, DATED, logits) >= step / 2, step);
  }

  private double together(Said said, String outcome, double[] logits) {
    double byWords = logits[model.place(outcome)];
    return Layer.probability(WEIGHING.of(said.outlook().of(outcome), byWords));
  }

  static Input features(Input turn, List<String> before, List<String> words) {
    var features = new Input(turn);
    var dates = SpokenDates.find(words, null);
    features.add("dates=" + Math.min(2, dates.size()));
    dates.stream().map(date -> "date=" + date.precision()).distinct().forEach(features::add);
    boolean datedBefore = !SpokenDates.find(before, null).isEmpty();
    features.add("before dated=" + datedBefore + " " + !dates.isEmpty());
    return features;
  }
}
