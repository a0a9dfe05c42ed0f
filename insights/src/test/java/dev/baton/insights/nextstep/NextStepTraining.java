package dev.baton.insights.nextstep;

import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.signal.SignalFeatures;
import dev.baton.insights.signal.SignalReader;
import dev.baton.insights.training.Blend;
import dev.baton.insights.training.LinearTraining;
import dev.baton.insights.training.SignalTexts;
import dev.baton.insights.training.SignalTexts.Turn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Trains the model of next steps. */
public final class NextStepTraining {

  private final LinearModel model;

  /**
   * @param calls turns of whole calls, besides the training texts' own
   */
  public NextStepTraining(List<Turn> calls) {
    var samples = new LinearTraining();
    for (var turn : SignalTexts.table("next-steps.tsv", "turn", "label")) {
      add(turn, turn.labels(), 1, samples);
    }
    for (var turn : calls) {
      add(turn, SignalTexts.labels(turn, '>'), SignalTexts.CALL_WEIGHT, samples);
    }
    model = samples.train(NextStepModel.OUTCOMES, 2, 3);
  }

  private static void add(Turn turn, Set<String> labels, double weight, LinearTraining samples) {
    var is = new HashSet<>(labels);
    if (!is.isEmpty()) {
      is.add(NextStepModel.STEP);
    }
    var features = SignalFeatures.of(turn.ours(), turn.before(), turn.words());
    samples.add(NextStepModel.features(features, turn.before(), turn.words()), is, weight);
  }

  /**
   * Each turn of calls, by the model on the class path.
   *
   * @param calls turns by customer
   */
  public static List<Blend.Case> cases(SignalReader reader, Map<String, List<Turn>> calls) {
    var model = LinearModel.load(NextStepModel.FILE);
    var cases = new ArrayList<Blend.Case>();
    for (var call : calls.entrySet()) {
      for (var turn : call.getValue()) {
        var said = reader.read(turn.ours(), turn.run(), turn.words());
        var features = NextStepModel.features(said.features(), turn.before(), turn.words());
        double byWords = model.logits(features)[model.place(NextStepModel.STEP)];
        boolean is = !SignalTexts.labels(turn, '>').isEmpty();
        double byEncoder = said.outlook().of(NextStepModel.STEP);
        cases.add(new Blend.Case(call.getKey(), is, byEncoder, byWords));
      }
    }
    return cases;
  }

  public void write(Path folder) {
    LinearTraining.write(model, folder.resolve(NextStepModel.FILE));
  }
}
