package dev.baton.insights.learn;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.maxent.io.QNModelReader;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.BinaryFileDataReader;

/** A maximum entropy model of OpenNLP. Any number of threads may share it. */
public final class MaxentModel {

  private final QNModel model;

  public MaxentModel(QNModel model) {
    this.model = model;
  }

  /**
   * Reads a model from the class path.
   *
   * @param name of the resource, from the root
   */
  public static MaxentModel load(String name) {
    try (var resource = MaxentModel.class.getResourceAsStream("/" + name)) {
      if (resource == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(resource)));
      return new MaxentModel((QNModel) new QNModelReader(new BinaryFileDataReader(in)).getModel());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** How probable each outcome is, by {@link #outcome}. */
  public double[] eval(Features features) {
    return model.eval(features.names(), features.values());
  }

  /** Probability of one outcome; 0 for one that it was not trained with. */
  public double probability(String outcome, Features features) {
    int index = model.getIndex(outcome);
    return index < 0 ? 0 : eval(features)[index];
  }

  public String outcome(int i) {
    return model.getOutcome(i);
  }

  public int outcomes() {
    return model.getNumOutcomes();
  }
}
