package dev.baton.ledger.store;

import dev.baton.ledger.team.Invitation;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Invitations that nobody has followed yet. Fails while the store is away. */
public interface Invitations {

  Future<Void> put(Invitation invitation);

  /** Takes an invitation away, so that it is followed once; empty where it is gone or expired. */
  Future<Optional<Invitation>> take(String tokenHash);

  /** All that have not expired. */
  Future<List<Invitation>> open();

  /** Whether there was one. */
  Future<Boolean> revoke(String tokenHash);
}
