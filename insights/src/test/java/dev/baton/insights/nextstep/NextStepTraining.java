package dev.baton.insights.nextstep;

import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.signal.Meanings;
import dev.baton.insights.training.LinearTraining;
import dev.baton.insights.training.SignalTexts;
import dev.baton.insights.training.SignalTexts.Turn;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Trains the model of next steps. */
public final class NextStepTraining {

  private final LinearModel model;

  /**
   * @param calls turns of whole calls, besides the training texts' own
   */
  public NextStepTraining(Meanings meanings, List<Turn> calls) {
    var samples = new LinearTraining();
    for (var turn : SignalTexts.table("next-steps.tsv", "turn", "label")) {
      add(turn, turn.labels(), 1, meanings, samples);
    }
    for (var turn : calls) {
      add(turn, SignalTexts.labels(turn, '>'), SignalTexts.CALL_WEIGHT, meanings, samples);
    }
    model = samples.train(NextStepModel.OUTCOMES, 2, 3);
  }

  private static void add(
      Turn turn, Set<String> labels, double weight, Meanings meanings, LinearTraining samples) {
    var is = new HashSet<>(labels);
    if (!is.isEmpty()) {
      is.add(NextStepModel.STEP);
    }
    samples.add(
        NextStepModel.features(meanings.read(turn.ours(), turn.before(), turn.words())),
        is,
        weight);
  }

  public NextStepModel model() {
    return new NextStepModel(model);
  }

  public void write(Path folder) {
    LinearTraining.write(model, folder.resolve(NextStepModel.FILE));
  }
}
