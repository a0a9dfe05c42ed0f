package dev.baton.ledger.insight;

import java.util.List;

/**
 * What a step of the detectors, or a person, changed in a call's insights.
 *
 * @param put new ones, and ones that take the place of those with their id
 * @param retracted ones that no longer hold, because an utterance arrived late
 * @param stored false while only the call's journal has it
 * @param judged whether a person said it; otherwise detectors found it
 */
public record InsightChange(
    String callId, List<Insight> put, List<Insight> retracted, boolean stored, boolean judged) {

  public InsightChange {
    put = List.copyOf(put);
    retracted = List.copyOf(retracted);
  }

  /** What detectors found. */
  public InsightChange(String callId, List<Insight> put, List<Insight> retracted, boolean stored) {
    this(callId, put, retracted, stored, false);
  }
}
