package dev.baton.ledger.store;

import dev.baton.ledger.insight.Correction;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

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

  /**
   * Stores what a person says of an insight, or that they take it back, and publishes what counts
   * from then on. Said again it changes nothing. Fails with {@link StaleVersionException} where
   * somebody else said something meanwhile, with {@link UnknownCallException} where there are no
   * facts of the call, or not any more, and with {@link StoreUnavailableException} while only the
   * journal has them.
   *
   * @param correction whose judgement has the version that it follows: 0 for a first word
   * @return what counts now; empty where nothing is left of it
   */
  Future<Optional<Insight>> correct(String callId, Correction correction);

  /** All facts of a call, journaled ones of this node included. */
  Future<CallFacts> of(String callId);
}
