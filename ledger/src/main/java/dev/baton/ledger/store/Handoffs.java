package dev.baton.ledger.store;

import dev.baton.ledger.handoff.Handoff;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calls that colleagues hand to each other. Each change is published once stored. Fails with {@link
 * StoreUnavailableException} while the store is away.
 */
public interface Handoffs {

  /**
   * Stores a new one, or other words of one whose version this has. Sent again it changes nothing.
   * Fails with {@link StaleVersionException} where another is stored, and with {@link
   * ForgottenCallException} where the call was deleted.
   *
   * @return as it is stored
   */
  Future<Handoff> put(Handoff handoff);

  /** Notes that it was seen; the first time stays. */
  Future<Optional<Handoff>> seen(String callId, String to, Instant at);

  /** Takes it back; false where there is none. */
  Future<Boolean> withdraw(String callId, String to);

  Future<Optional<Handoff>> find(String callId, String to);

  /** Those of a call, by whom they are for. */
  Future<List<Handoff>> of(String callId);

  /** The latest for a colleague, newest first. */
  Future<List<Handoff>> to(String account, int limit);

  /** The latest that a colleague handed to others, newest first. */
  Future<List<Handoff>> from(String account, int limit);

  /** Ids of all calls that a colleague was handed. */
  Future<Set<String>> calls(String account);
}
