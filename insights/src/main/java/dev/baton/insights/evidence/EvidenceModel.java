package dev.baton.insights.evidence;

import static java.util.Comparator.comparingDouble;

import dev.baton.insights.framework.Slot;
import dev.baton.insights.framework.Status;
import dev.baton.insights.signal.Input;
import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.signal.Said;
import dev.baton.insights.signal.SignalFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells which slots a customer's turn is evidence of, and how: one model says of each slot whether
 * it is at all, another whether it is met. Any number of threads may share it.
 */
public final class EvidenceModel {

  static final String SLOTS = "evidence-slots.linear.gz";
  static final String STATUS = "evidence-status.linear.gz";

  /** Set in development, by customers left out one after the other: not a figure of quality. */
  static final double THRESHOLD = 0.25;

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

  /** In the order of the slots. */
  public List<Found> read(Said said) {
    var features = SignalFeatures.of(said);
    double[] probabilities = slots.probabilities(features);
    var found = new ArrayList<Found>();
    for (var slot : Slot.values()) {
      double probability = probabilities[slots.place(slot.code())];
      if (probability >= THRESHOLD) {
        found.add(new Found(slot, status(features, said, slot), probability));
      }
    }
    return found;
  }

  private Status status(Input features, Said said, Slot slot) {
    double[] probabilities = status.probabilities(statusFeatures(features, said, slot));
    return STATUSES.stream()
        .max(comparingDouble(one -> probabilities[status.place(one.code())]))
        .orElseThrow();
  }

  static Input statusFeatures(Input features, Said said, Slot slot) {
    var more = new Input(features).add("slot=" + slot.code());
    said.words().forEach(word -> more.add(slot.code() + "|" + word));
    return more;
  }

  static List<String> slotCodes() {
    return Stream.of(Slot.values()).map(Slot::code).toList();
  }
}
