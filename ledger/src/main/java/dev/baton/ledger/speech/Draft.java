package dev.baton.ledger.speech;

import dev.baton.ledger.call.Speaker;

/**
 * What the recognizer takes an unfinished utterance to be so far. Published, never stored; the
 * utterance that replaces it has the same id.
 *
 * @param utteranceId id of the utterance that it will become
 * @param startMs where the recognizer began to listen for it, on the call's audio clock
 * @param endMs audio decoded so far
 * @param text empty when the recognizer takes it back: the line goes away
 * @param frameArrivedAt wall clock, ms since the epoch, at the arrival of the newest frame in it
 */
public record Draft(
    String utteranceId,
    String callId,
    Speaker speaker,
    long startMs,
    long endMs,
    String text,
    long frameArrivedAt) {}
