package dev.baton.ledger.recall;

/**
 * What a customer said of a criterion, and a person confirmed or wrote.
 *
 * @param insightId of the evidence
 * @param slot code of what it speaks of, such as {@code money}
 * @param criterion of the framework by which that call was read; null where it had none
 * @param status met, not_met or unclear
 * @param utteranceId in which it was said
 * @param startMs where, on the call's audio clock
 * @param text the words as a person reads them
 */
public record Qualified(
    String insightId,
    String slot,
    String criterion,
    String status,
    String utteranceId,
    long startMs,
    String text) {}
