package dev.baton.insights.objection;

import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.signal.Outlook;
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

/** Trains the model of objections. */
public final class ObjectionTraining {

  private final LinearModel model;

  /**
   * @param calls turns of whole calls, besides the training texts' own
   */
  public ObjectionTraining(List<Turn> calls) {
    var samples = new LinearTraining();
    for (var turn : SignalTexts.table("objections.tsv", "reply", "label")) {
      add(turn, turn.labels(), 1, samples);
    }
    for (var turn : calls) {
      if (!turn.ours()) {
        add(turn, SignalTexts.labels(turn, '!'), SignalTexts.CALL_WEIGHT, samples);
      }
    }
    var outcomes = new ArrayList<>(ObjectionModel.TYPES);
    outcomes.add(ObjectionModel.ANY);
    model = samples.train(outcomes, 2, 3);
  }

  private static void add(Turn turn, Set<String> types, double weight, LinearTraining samples) {
    var is = new HashSet<>(types);
    if (!is.isEmpty()) {
      is.add(ObjectionModel.ANY);
    }
    samples.add(SignalFeatures.of(false, turn.before(), turn.words()), is, weight);
  }

  /**
   * Each customer's turn of calls, by the model on the class path.
   *
   * @param calls turns by customer
   */
  public static List<Blend.Case> cases(SignalReader reader, Map<String, List<Turn>> calls) {
    var model = LinearModel.load(ObjectionModel.FILE);
    var cases = new ArrayList<Blend.Case>();
    for (var call : calls.entrySet()) {
      for (var turn : call.getValue()) {
        if (!turn.ours()) {
          var said = reader.read(false, turn.run(), turn.words());
          double byWords = model.logits(said.features())[model.place(ObjectionModel.ANY)];
          boolean is = !SignalTexts.labels(turn, '!').isEmpty();
          double byEncoder = said.outlook().of(Outlook.OBJECTION);
          cases.add(new Blend.Case(call.getKey(), is, byEncoder, byWords));
        }
      }
    }
    return cases;
  }

  public void write(Path folder) {
    LinearTraining.write(model, folder.resolve(ObjectionModel.FILE));
  }
}
