package dev.baton.insights.tune;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.insight.Correction;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.store.CallFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a person said of something that a detector found, or did not find. What nobody judged is not
 * among them.
 *
 * @param customer whose call it was; the call where nobody is known
 * @param confidence of what was found; negative where nothing was
 * @param there whether there is something of that kind
 */
public record Verdict(String customer, String kind, double confidence, boolean there) {

  private static final double MISSED = -1;

  /** Those of a call: confirmed and put right is there, rejected is not, noted anew was missed. */
  public static List<Verdict> of(Call call, CallFacts facts) {
    var found = facts.found().stream().collect(Collectors.toMap(Insight::id, Function.identity()));
    String customer = customer(call);
    return facts.corrections().stream()
        .filter(correction -> correction.insight() != null)
        .map(correction -> of(customer, correction, found.get(correction.insightId())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String customer(Call call) {
    var parties = call.parties();
    return parties.companyId() != null
        ? parties.companyId()
        : parties.personId() != null ? parties.personId() : call.id();
  }

  private static Optional<Verdict> of(String customer, Correction correction, Insight found) {
    var said = correction.insight();
    if (said.detector().equals(Insight.PERSON)) {
      boolean noted = said.state() != InsightState.REJECTED;
      return noted
          ? Optional.of(new Verdict(customer, said.kind(), MISSED, true))
          : Optional.empty();
    }
    double confidence = found == null ? said.confidence() : found.confidence();
    return Optional.of(
        new Verdict(customer, said.kind(), confidence, said.state() != InsightState.REJECTED));
  }

  boolean found() {
    return confidence >= 0;
  }
}
