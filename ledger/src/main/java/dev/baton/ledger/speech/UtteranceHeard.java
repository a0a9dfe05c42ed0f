package dev.baton.ledger.speech;

/**
 * A finished utterance as it is published.
 *
 * @param frameArrivedAt wall clock, ms since the epoch, at the arrival of the frame on which the
 *     recognizer closed it; for measuring only
 * @param stored false while only the call's journal has it
 */
public record UtteranceHeard(Utterance utterance, long frameArrivedAt, boolean stored) {}
