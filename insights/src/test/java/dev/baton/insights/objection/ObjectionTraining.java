package dev.baton.insights.objection;

import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.signal.Meanings;
import dev.baton.insights.signal.SignalFeatures;
import dev.baton.insights.training.LinearTraining;
import dev.baton.insights.training.SignalTexts;
import dev.baton.insights.training.SignalTexts.Turn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Trains the model of objections. */
public final class ObjectionTraining {

  private final LinearModel model;

  /**
   * @param calls turns of whole calls, besides the training texts' own
   */
  public ObjectionTraining(Meanings meanings, List<Turn> calls) {
    var samples = new LinearTraining();
    for (var turn : SignalTexts.table("objections.tsv", "reply", "label")) {
      add(turn, turn.labels(), 1, meanings, samples);
    }
    for (var turn : calls) {
      if (!turn.ours()) {
        add(turn, SignalTexts.labels(turn, '!'), SignalTexts.CALL_WEIGHT, meanings, samples);
      }
    }
    var outcomes = new ArrayList<>(ObjectionModel.TYPES);
    outcomes.add(ObjectionModel.ANY);
    model = samples.train(outcomes, 2, 3);
  }

  private static void add(
      Turn turn, Set<String> types, double weight, Meanings meanings, LinearTraining samples) {
    var is = new HashSet<>(types);
    if (!is.isEmpty()) {
      is.add(ObjectionModel.ANY);
    }
    samples.add(SignalFeatures.of(meanings.read(false, turn.before(), turn.words())), is, weight);
  }

  public ObjectionModel model() {
    return new ObjectionModel(model);
  }

  public void write(Path folder) {
    LinearTraining.write(model, folder.resolve(ObjectionModel.FILE));
  }
}
