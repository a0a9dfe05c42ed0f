package dev.baton.ledger.store;

import dev.baton.ledger.call.Parties;
import dev.baton.ledger.recall.CallRecall;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;

/**
 * What the calls of each customer left behind. Of a deleted call there is nothing, and nothing
 * comes back. Everything fails with {@link StoreUnavailableException} while the store is away.
 */
public interface Recalls {

  /** Of a customer's calls, no more are given. */
  int MOST = 100;

  /**
   * Puts a call among those of its person and company. Safe to repeat.
   *
   * @return ids of the customer's other calls, at most {@link #MOST}, the latest joined last; empty
   *     where person and company are unknown
   */
  Future<List<String>> join(String callId, Parties parties);

  /** Keeps what a call left behind, in the place of what was kept of it before. */
  Future<Void> keep(CallRecall recall);

  /** What is kept of these calls, in no order; those that nothing is kept of are absent. */
  Future<List<CallRecall>> of(Collection<String> callIds);
}
