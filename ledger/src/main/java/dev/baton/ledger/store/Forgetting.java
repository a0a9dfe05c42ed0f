package dev.baton.ledger.store;

import dev.baton.ledger.forgetting.Deletion;
import dev.baton.ledger.forgetting.Forgettable;
import dev.baton.ledger.forgetting.Reason;
import dev.baton.ledger.forgetting.Retention;
import dev.baton.ledger.forgetting.Tombstone;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/**
 * Deletes calls and people: everything of them, from every place. What is deleted leaves a
 * tombstone, which refuses whatever comes later. Fails with {@link StoreUnavailableException} while
 * the store is away.
 */
public interface Forgetting {

  /**
   * Asks for a deletion, which is a due job from then on; asking again changes nothing.
   *
   * @param who the account that asks
   * @param at when it begins; until then it can be undone
   */
  Future<Deletion> ask(Forgettable what, String who, Instant at);

  /** Takes a deletion back; false where it has begun, is over, or was never asked for. */
  Future<Boolean> undo(Forgettable what);

  /** A deletion that is not over. */
  Future<Optional<Deletion>> pending(Forgettable what);

  Future<Optional<Tombstone>> tombstone(Forgettable what);

  /**
   * Deletes what was recorded of a call; the call stays. Done, but for compaction, when it
   * completes.
   */
  Future<Void> audio(String callId, String who, Reason why);

  /** Deletes what was said in a call and all made of it; the call stays. Done as {@link #audio}. */
  Future<Void> text(String callId, String who, Reason why);

  /** How long things are kept. */
  Retention retention();
}
