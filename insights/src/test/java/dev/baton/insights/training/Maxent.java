package dev.baton.insights.training;

import dev.baton.insights.learn.Features;
import dev.baton.insights.learn.MaxentModel;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains maximum entropy models; the same samples give the same model. */
public final class Maxent {

  private static final int ITERATIONS = 60;

  private final List<Event> events = new ArrayList<>();

  public void add(String outcome, Features features) {
    events.add(new Event(outcome, features.names(), features.values()));
  }

  /**
   * @param cutoff features that are seen less often are left out
   * @param l2 how much large weights are held against it
   */
  public QNModel train(int cutoff, double l2) {
    try {
      var parameters = new TrainingParameters();
      parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
      var indexer = new OnePassRealValueDataIndexer();
      indexer.init(parameters, Map.of());
      indexer.index(ObjectStreamUtils.createObjectStream(events));
      var settings = new TrainingParameters();
      settings.put(QNTrainer.L1COST_PARAM, 0.0);
      settings.put(QNTrainer.L2COST_PARAM, l2);
      var trainer = new QNTrainer(settings);
      return trainer.trainModel(ITERATIONS, indexer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static MaxentModel model(QNModel trained) {
    return new MaxentModel(trained);
  }

  public static void write(QNModel model, Path to) {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to))) {
      new BinaryQNModelWriter(model, new DataOutputStream(out)).persist();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
