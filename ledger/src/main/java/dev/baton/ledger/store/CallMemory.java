package dev.baton.ledger.store;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightChange;
import dev.baton.ledger.speech.Utterance;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What this node knows of the calls it last dealt with, so that their pages go on while the
 * database is away. A call's entry is used by one thread at a time.
 */
final class CallMemory {

  private static final int MOST_CALLS = 1_000;

  private final Map<String, Known> calls =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST_CALLS;
        }
      };

  /** What is known of a call. */
  static final class Known {
    private Call call;
    private final Map<String, Utterance> utterances = new LinkedHashMap<>();
    private final Map<String, Insight> insights = new LinkedHashMap<>();
    private final Set<String> unstored = new LinkedHashSet<>();

    Optional<Call> call() {
      return Optional.ofNullable(call);
    }

    void put(Call changed) {
      call = changed;
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

    CallFacts facts() {
      return new CallFacts(
          java.util.List.copyOf(utterances.values()),
          java.util.List.copyOf(insights.values()),
          unstored);
    }
  }

  /** The call's entry, made when there is none. */
  synchronized Known of(String callId) {
    return calls.computeIfAbsent(callId, id -> new Known());
  }

  /** The call's entry, where there is one. */
  synchronized Optional<Known> find(String callId) {
    return Optional.ofNullable(calls.get(callId));
  }
}
