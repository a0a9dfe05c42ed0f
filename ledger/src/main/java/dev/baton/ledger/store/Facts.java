package dev.baton.ledger.store;

import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import io.vertx.core.Future;
import java.util.List;

/**
 * What was said in calls and what was read out of it. Appending the same fact again changes
 * nothing.
 */
public interface Facts {

  /**
   * Stores, or journals, an utterance and publishes it.
   *
   * @param frameArrivedAt see {@link dev.baton.ledger.speech.UtteranceHeard}
   * @return whether the store itself has it; false, too, where the call's facts are deleted
   */
  Future<Boolean> append(Utterance utterance, long frameArrivedAt);

  /**
   * Stores, or journals, a change of insights and publishes it.
   *
   * @return whether the store itself has it
   */
  Future<Boolean> append(String callId, List<Insight> put, List<Insight> retracted);

  /** All facts of a call, journaled ones of this node included. */
  Future<CallFacts> of(String callId);
}
