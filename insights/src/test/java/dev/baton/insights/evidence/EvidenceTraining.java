package dev.baton.insights.evidence;

import dev.baton.insights.framework.Slot;
import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.signal.SignalFeatures;
import dev.baton.insights.signal.SignalReader;
import dev.baton.insights.training.Blend;
import dev.baton.insights.training.LinearTraining;
import dev.baton.insights.training.SignalTexts;
import dev.baton.insights.training.SignalTexts.Turn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Trains the models of evidence. */
public final class EvidenceTraining {

  private final LinearModel slots;
  private final LinearModel status;

  /**
   * @param calls turns of whole calls, besides the training texts' own
   */
  public EvidenceTraining(List<Turn> calls) {
    var slotSamples = new LinearTraining();
    var statusSamples = new LinearTraining();
    add(SignalTexts.table("evidence.tsv", "reply", "labels"), 1, slotSamples, statusSamples);
    add(calls, SignalTexts.CALL_WEIGHT, slotSamples, statusSamples);
    slots = slotSamples.train(EvidenceModel.slotCodes(), 2, 3);
    status =
        statusSamples.train(EvidenceModel.STATUSES.stream().map(one -> one.code()).toList(), 2, 3);
  }

  /**
   * Each slot in each customer's turn of calls, by the models on the class path.
   *
   * @param calls turns by customer
   */
  public static List<Blend.Case> cases(SignalReader reader, Map<String, List<Turn>> calls) {
    var slots = LinearModel.load(EvidenceModel.SLOTS);
    var cases = new ArrayList<Blend.Case>();
    for (var call : calls.entrySet()) {
      for (var turn : call.getValue()) {
        if (!turn.ours()) {
          var said = reader.read(false, turn.run(), turn.words());
          double[] logits = slots.logits(said.features());
          for (String slot : EvidenceModel.slotCodes()) {
            boolean is = turn.labels().stream().anyMatch(label -> label.startsWith(slot + ":"));
            double byWords = logits[slots.place(slot)];
            cases.add(new Blend.Case(call.getKey(), is, said.outlook().of(slot), byWords));
          }
        }
      }
    }
    return cases;
  }

  public void write(Path folder) {
    LinearTraining.write(slots, folder.resolve(EvidenceModel.SLOTS));
    LinearTraining.write(status, folder.resolve(EvidenceModel.STATUS));
  }

  private static void add(
      List<Turn> turns, double weight, LinearTraining slots, LinearTraining status) {
    for (var turn : turns) {
      if (turn.ours()) {
        continue;
      }
      var features = SignalFeatures.of(false, turn.before(), turn.words());
      slots.add(
          features,
          turn.labels().stream().map(label -> label.split(":", 2)[0]).collect(Collectors.toSet()),
          weight);
      for (var slot : Slot.values()) {
        turn.labels().stream()
            .filter(label -> label.startsWith(slot.code() + ":"))
            .map(label -> label.split(":", 2)[1])
            .forEach(
                label ->
                    status.add(
                        EvidenceModel.statusFeatures(features, turn.words(), slot),
                        Set.of(label),
                        weight));
      }
    }
  }
}
