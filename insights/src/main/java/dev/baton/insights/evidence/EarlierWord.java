package dev.baton.insights.evidence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.baton.insights.framework.Framework;
import dev.baton.insights.framework.Slot;
import dev.baton.insights.framework.Standing;
import dev.baton.insights.framework.Status;
import dev.baton.insights.repeat.History;
import dev.baton.insights.repeat.RememberedCall;
import dev.baton.ledger.recall.Qualified;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this customer said of a criterion in an earlier call, as a person confirmed or wrote it. It
 * counts as if it had been said before this call began, for three months.
 */
record EarlierWord(RememberedCall call, Qualified said) {

  /**
   * The latest that is clear, by criterion; criteria of which nothing was confirmed are left out.
   */
  static Map<String, EarlierWord> of(Framework framework, History history) {
    var all = new LinkedHashMap<String, List<EarlierWord>>();
    history.earlier().stream()
        .filter(call -> !history.old(call.at()))
        .sorted(comparing(RememberedCall::at, nullsFirst(naturalOrder())))
        .forEach(
            call ->
                call.qualified()
                    .forEach(
                        said ->
                            criterion(framework, said)
                                .ifPresent(
                                    code ->
                                        all.computeIfAbsent(code, key -> new ArrayList<>())
                                            .add(new EarlierWord(call, said)))));
    var latest = new LinkedHashMap<String, EarlierWord>();
    all.forEach((code, words) -> latest.put(code, latest(words)));
    return latest;
  }

  private static EarlierWord latest(List<EarlierWord> words) {
    var statuses = words.stream().map(EarlierWord::status).toList();
    return words.get(statuses.lastIndexOf(Standing.of(statuses)));
  }

  /** Calls may have been read by other frameworks: what they share are the slots. */
  private static Optional<String> criterion(Framework framework, Qualified said) {
    var same =
        framework.criteria().stream()
            .filter(one -> one.code().equals(said.criterion()) && one.slot().equals(said.slot()))
            .findFirst();
    return same.or(
            () -> Slot.of(said.slot()).flatMap(slot -> framework.criterion(slot, said.text())))
        .map(one -> one.code());
  }

  Status status() {
    return Status.of(said.status()).orElse(Status.UNCLEAR);
  }

  /** As an insight has it. */
  Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    values.put("earlierId", said.insightId());
    values.put("earlierStatus", said.status());
    values.put("earlierCallId", call.callId());
    values.put("earlierText", said.text());
    values.put("earlierMs", said.startMs());
    if (call.at() != null) {
      values.put("earlierAt", call.at().toString());
    }
    if (call.colleague() != null) {
      values.put("colleague", call.colleague());
    }
    return values;
  }
}
