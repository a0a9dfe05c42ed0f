package dev.baton.ledger.forgetting;

import java.time.Instant;

/**
 * What stays of something deleted, so that nothing brings it back.
 *
 * @param who the account that asked for it, or {@code baton}
 * @param doneAt when everything was gone from every place; null until then
 */
public record Tombstone(Forgettable what, Instant at, String who, Reason why, Instant doneAt) {}
