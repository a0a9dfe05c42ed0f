package dev.baton.insights.moment;

import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.signal.SignalReader;
import dev.baton.insights.training.LinearTraining;
import dev.baton.insights.training.SignalTexts;
import java.nio.file.Path;

/** Trains the model of a call's moments. */
public final class MomentTraining {

  private final LinearModel model;

  public MomentTraining(SignalReader reader) {
    var samples = new LinearTraining();
    for (var turn : SignalTexts.table("moments.tsv", "turn", "label")) {
      samples.add(MomentModel.input(reader.readAlone(turn.ours(), turn.words())), turn.labels(), 1);
    }
    model = samples.train(MomentModel.OUTCOMES, 2, 1);
  }

  public void write(Path folder) {
    LinearTraining.write(model, folder.resolve(MomentModel.FILE));
  }
}
