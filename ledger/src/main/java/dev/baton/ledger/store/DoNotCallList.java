package dev.baton.ledger.store;

import dev.baton.ledger.consent.DoNotCall;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who is not to be called. What cannot be read fails with {@link StoreUnavailableException}: then
 * nobody may be called, as nobody knows.
 */
public interface DoNotCallList {

  /** Enters somebody; who is on it stays as they were entered first. */
  Future<DoNotCall> add(DoNotCall entry);

  /** Enters many; gives how many were not on it before. */
  Future<Integer> addAll(List<DoNotCall> entries);

  /** Takes somebody off; empty where they were not on it. */
  Future<Optional<DoNotCall>> lift(String key);

  /** Those of the keys that are on it. */
  Future<List<DoNotCall>> of(Collection<String> keys);

  /** At most {@code limit} entries by key, from behind {@code after} on. */
  Future<List<DoNotCall>> page(String after, int limit);
}
