package dev.baton.insights.moment;

import dev.baton.insights.signal.Input;
import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.signal.SaidAlone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Tells which part of a call a turn belongs to. For any number of threads. */
public final class MomentModel {

  static final String FILE = "moments.linear.gz";

  private static final float MEANING = 4;

  static final List<String> OUTCOMES =
      List.of("opening", "discovery", "pitch", "objection_handling", "closing");

  private final LinearModel model;

  MomentModel(LinearModel model) {
    this.model = model;
  }

  /** Reads its model from the class path. */
  public static MomentModel load() {
    return new MomentModel(LinearModel.load(FILE));
  }

  /** The words of the turn, and what it means. */
  static Input input(SaidAlone said) {
    float[] vector = said.meaning().text().clone();
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= MEANING;
    }
    return new Input(said.features(), vector);
  }

  /** How probable each is: opening, discovery, pitch, objection_handling, closing. */
  Map<String, Double> read(SaidAlone said) {
    double[] probabilities = model.probabilities(input(said));
    double sum = DoubleStream.of(probabilities).sum();
    var moments = new LinkedHashMap<String, Double>();
    for (int i = 0; i < probabilities.length; i++) {
      moments.put(model.outcomes().get(i), probabilities[i] / sum);
    }
    return moments;
  }
}
