package dev.baton.insights.evidence;

import static java.util.Comparator.comparingDouble;

import dev.baton.insights.framework.Slot;
import dev.baton.insights.framework.Status;
import dev.baton.insights.learn.Layer;
import dev.baton.insights.signal.Input;
import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.signal.Said;
import dev.baton.insights.signal.Weighing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells which slots a customer's turn is evidence of, and how: of each slot whether it is at all,
 * and whether it is met. Linear models over the words and the encoder tell together. Any number of
 * threads may share it.
 */
public final class EvidenceModel {

  static final String SLOTS = "evidence-slots.linear.gz";
  static final String STATUS = "evidence-status.linear.gz";

  /** Set in development, near what {@code SignalTraining choose} prefers: no figure of quality. */
  static final double THRESHOLD = 0.3;

  /** Chosen likewise. */
  private static final Weighing WEIGHING = new Weighing(0.7);

  static final List<Status> STATUSES = List.of(Status.MET, Status.NOT_MET, Status.UNCLEAR);

  private final LinearModel slots;
  private final LinearModel status;

  /**
   * @param probability that it is evidence of this slot at all
   */
  public record Found(Slot slot, Status status, double probability) {}

  EvidenceModel(LinearModel slots, LinearModel status) {
    this.slots = slots;
    this.status = status;
  }

  /** Reads its models from the class path: blocks for some tenths of a second. */
  public static EvidenceModel load() {
    return new EvidenceModel(LinearModel.load(SLOTS), LinearModel.load(STATUS));
  }

  /**
   * In the order of the slots.
   *
   * @param call what it told before this turn
   */
  List<Found> read(Said said, SlotsSoFar call) {
    double[] logits = slots.logits(said.features());
    var found = new ArrayList<Found>();
    for (var slot : Slot.values()) {
      double byEncoder = said.outlook().of(slot.code());
      double byWords = logits[slots.place(slot.code())];
      double probability = Layer.probability(WEIGHING.of(byEncoder, byWords) + call.logOdds(slot));
      if (probability >= THRESHOLD) {
        found.add(new Found(slot, status(said, slot), probability));
      }
    }
    return found;
  }

  private Status status(Said said, Slot slot) {
    double[] logits = status.logits(statusFeatures(said.features(), said.words(), slot));
    return STATUSES.stream()
        .max(
            comparingDouble(
                one ->
                    WEIGHING.of(
                        said.outlook().status(slot.code(), one.code()),
                        logits[status.place(one.code())])))
        .orElseThrow();
  }

  static Input statusFeatures(Input features, List<String> words, Slot slot) {
    var more = new Input(features).add("slot=" + slot.code());
    words.forEach(word -> more.add(slot.code() + "|" + word));
    return more;
  }

  static List<String> slotCodes() {
    return Stream.of(Slot.values()).map(Slot::code).toList();
  }
}
