package dev.baton.insights.evidence;

import dev.baton.insights.framework.Slot;
import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.signal.Meanings;
import dev.baton.insights.signal.SignalFeatures;
import dev.baton.insights.training.LinearTraining;
import dev.baton.insights.training.SignalTexts;
import dev.baton.insights.training.SignalTexts.Turn;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Trains the models of evidence. */
public final class EvidenceTraining {

  private final LinearModel slots;
  private final LinearModel status;

  /**
   * @param calls turns of whole calls, besides the training texts' own
   */
  public EvidenceTraining(Meanings meanings, List<Turn> calls) {
    var slotSamples = new LinearTraining();
    var statusSamples = new LinearTraining();
    add(
        SignalTexts.table("evidence.tsv", "reply", "labels"),
        1,
        meanings,
        slotSamples,
        statusSamples);
    add(calls, SignalTexts.CALL_WEIGHT, meanings, slotSamples, statusSamples);
    slots = slotSamples.train(EvidenceModel.slotCodes(), 2, 3);
    status =
        statusSamples.train(EvidenceModel.STATUSES.stream().map(one -> one.code()).toList(), 2, 3);
  }

  public EvidenceModel model() {
    return new EvidenceModel(slots, status);
  }

  public void write(Path folder) {
    LinearTraining.write(slots, folder.resolve(EvidenceModel.SLOTS));
    LinearTraining.write(status, folder.resolve(EvidenceModel.STATUS));
  }

  private static void add(
      List<Turn> turns,
      double weight,
      Meanings meanings,
      LinearTraining slots,
      LinearTraining status) {
    for (var turn : turns) {
      if (turn.ours()) {
        continue;
      }
      var said = meanings.read(false, turn.before(), turn.words());
      var features = SignalFeatures.of(said);
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
                        EvidenceModel.statusFeatures(features, said, slot), Set.of(label), weight));
      }
    }
  }
}
