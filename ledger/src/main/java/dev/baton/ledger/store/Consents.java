package dev.baton.ledger.store;

import dev.baton.ledger.consent.Consent;
import io.vertx.core.Future;
import java.util.List;

/** What people agreed to and refused; only ever added to, until a person is forgotten. */
public interface Consents {

  /** Adds one; adding the same again changes nothing. */
  Future<Void> add(String personId, Consent consent);

  /** Oldest first. */
  Future<List<Consent>> of(String personId);

  /** Forgets all of a person's. */
  Future<Void> forget(String personId);
}
