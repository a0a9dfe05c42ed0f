package dev.baton.ledger.store;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.forgetting.Place;
import dev.baton.ledger.insight.Correction;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightChange;
import dev.baton.ledger.speech.Utterance;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What this node knows of the calls it last dealt with, so that their pages go on while the
 * database is away. A call's entry is used by one thread at a time.
 */
final class CallMemory implements Place {

  /** Far more than a node deals with at one time; each is in memory with all that was said. */
  private static final int MOST_CALLS = 100;

  private final LastSeen<Known> calls = new LastSeen<>(MOST_CALLS);

  /** What is known of a call. */
  static final class Known {
    private Call call;
    private final Map<String, Utterance> utterances = new LinkedHashMap<>();
    private final Map<String, Insight> insights = new LinkedHashMap<>();
    private final Map<String, Correction> corrections = new LinkedHashMap<>();
    private final Set<String> unstored = new LinkedHashSet<>();
    private boolean followed;

    Optional<Call> call() {
      return Optional.ofNullable(call);
    }

    void put(Call seen) {
      call = seen;
    }

    /** The call was begun or changed here. */
    void follow(Call changed) {
      call = changed;
      followed = true;
    }

    /** All that is stored, with nothing waiting in the journal. */
    void put(CallFacts all) {
      utterances.clear();
      insights.clear();
      corrections.clear();
      unstored.clear();
      all.utterances().forEach(utterance -> utterances.put(utterance.id(), utterance));
      all.found().forEach(insight -> insights.put(insight.id(), insight));
      all.corrections().forEach(this::put);
      followed = true;
    }

    void put(Utterance utterance, boolean stored) {
      utterances.put(utterance.id(), utterance);
      mark(utterance.id(), stored);
    }

    void put(InsightChange change) {
      change.put().forEach(insight -> insights.put(insight.id(), insight));
      change.put().forEach(insight -> mark(insight.id(), change.stored()));
      for (var insight : change.retracted()) {
        insights.remove(insight.id());
        unstored.remove(insight.id());
      }
    }

    void put(Correction correction) {
      corrections.put(correction.insightId(), correction);
    }

    List<Correction> corrections() {
      return List.copyOf(corrections.values());
    }

    private void mark(String id, boolean stored) {
      if (stored) {
        unstored.remove(id);
      } else {
        unstored.add(id);
      }
    }

    /** Nothing waits in the journal any more. */
    void allStored() {
      unstored.clear();
    }

    /** Empty where the call was only looked at: no facts were seen, but there may be some. */
    Optional<CallFacts> facts() {
      return followed || !utterances.isEmpty() || !insights.isEmpty()
          ? Optional.of(
              new CallFacts(
                  List.copyOf(utterances.values()),
                  List.copyOf(insights.values()),
                  corrections(),
                  unstored))
          : Optional.empty();
    }
  }

  /** The call's entry, made when there is none. */
  synchronized Known of(String callId) {
    var known = calls.get(callId).orElseGet(Known::new);
    calls.put(callId, known);
    return known;
  }

  @Override
  public Set<String> collections() {
    return Set.of();
  }

  @Override
  public void forgetText(String callId) {
    calls.remove(callId);
  }

  @Override
  public void forgetCall(String callId) {
    calls.remove(callId);
  }

  /** The call's entry, where there is one. */
  Optional<Known> find(String callId) {
    return calls.get(callId);
  }
}
