package dev.baton.ledger.store;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.consent.RecordingStop;
import dev.baton.ledger.forgetting.Deletion;
import dev.baton.ledger.forgetting.Forgettable;
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
   * Stops what is kept of a call and deletes what {@code stop} says: the recording, or everything
   * that was recorded and said. The call goes on, and says so at once; the deletion is a due job,
   * put before. While the store is away recording stops, and the rest is done when it is back.
   *
   * @param stop of a kind that deletes
   * @return the call with its changed terms
   */
  Future<Call> erase(String callId, RecordingStop stop);

  /** How long things are kept. */
  Retention retention();
}
