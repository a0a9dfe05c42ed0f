package dev.baton.ledger.audio;

/**
 * A recording that is a call now.
 *
 * @param known whether it was one before
 */
public record Imported(String callId, boolean known) {}
