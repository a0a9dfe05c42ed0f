package dev.baton.ledger.forgetting;

import java.time.Instant;

/**
 * A deletion that was asked for and is not over.
 *
 * @param dueAt when it begins; until then it can be undone
 * @param begun whether it began
 * @param progress what it last told, such as {@code calls 3/9}; null where it told nothing
 * @param lastError why it is tried again; null where nothing failed
 */
public record Deletion(
    Forgettable what, Instant dueAt, boolean begun, String progress, String lastError) {}
