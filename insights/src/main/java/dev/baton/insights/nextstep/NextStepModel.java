package dev.baton.insights.nextstep;

import dev.baton.insights.signal.Input;
import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.signal.Said;
import dev.baton.insights.signal.SignalFeatures;
import dev.baton.insights.value.SpokenDates;
import java.util.List;

/** Tells turns that propose or settle what is done next. For any number of threads. */
public final class NextStepModel {

  static final String FILE = "next-steps.linear.gz";
  static final String STEP = "step";
  static final String DATED = "dated";
  static final List<String> OUTCOMES = List.of(STEP, DATED);

  /** Set in development, by customers left out one after the other: not a figure of quality. */
  static final double THRESHOLD = 0.45;

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
    var features = features(said);
    double[] probabilities = model.probabilities(features);
    double step = probabilities[model.place(STEP)];
    return new Found(step >= THRESHOLD, probabilities[model.place(DATED)] >= 0.5, step);
  }

  static Input features(Said said) {
    var features = SignalFeatures.of(said);
    var dates = SpokenDates.find(said.words(), null);
    features.add("dates=" + Math.min(2, dates.size()));
    dates.stream().map(date -> "date=" + date.precision()).distinct().forEach(features::add);
    boolean before = !SpokenDates.find(said.before(), null).isEmpty();
    features.add("before dated=" + before + " " + !dates.isEmpty());
    return features;
  }
}
