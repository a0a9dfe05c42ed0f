package dev.baton.ledger.store;

import dev.baton.ledger.team.ApiKey;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Programs' keys. Fails while the store is away, but for finding a key that this node has seen. */
public interface ApiKeys {

  /** Stores a new key. */
  Future<Void> add(ApiKey key);

  Future<Optional<ApiKey>> find(String id);

  /** Every key, by id. */
  Future<List<ApiKey>> all();

  /** Notes the day of a use; whether it is the first that any node notes of that day. */
  Future<Boolean> used(String id, LocalDate day);

  /** Whether there was one. */
  Future<Boolean> revoke(String id);
}
