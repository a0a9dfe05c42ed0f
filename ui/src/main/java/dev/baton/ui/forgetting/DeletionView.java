package dev.baton.ui.forgetting;

import dev.baton.ledger.forgetting.Deletion;
import java.time.Instant;

/**
 * The contract's Deletion.
 *
 * @param whole whether the person and all their calls go
 */
record DeletionView(boolean whole, Instant dueAt, boolean begun, String progress, String error) {

  static DeletionView of(Deletion deletion) {
    return new DeletionView(
        deletion.what().kind() == dev.baton.ledger.forgetting.Forgettable.Kind.PERSON,
        deletion.dueAt(),
        deletion.begun(),
        deletion.progress(),
        deletion.lastError());
  }
}
