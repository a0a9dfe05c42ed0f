package dev.baton.ledger.store;

import dev.baton.ledger.call.Call;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Calls. While the store is away, calls that this node has seen go on in memory and journal; lists
 * fail with {@link StoreUnavailableException}.
 */
public interface Calls {

  /** Stores a new call; where one with its id is there, that one is left and given back. */
  Future<Call> begin(Call call);

  /**
   * Changes a call by compare-and-set: {@code change} is pure, may run again on a newer version,
   * and an unchanged call is neither stored nor published. Fails with {@link UnknownCallException}.
   */
  Future<Call> change(String callId, UnaryOperator<Call> change);

  Future<Optional<Call>> find(String callId);

  /** At most {@code limit} calls of {@code scope} begun before {@code before}, newest first. */
  Future<List<Call>> newest(CallScope scope, Instant before, int limit);

  /** Calls that have not ended, for recovery at start. */
  Future<List<Call>> open();
}
