package dev.baton.ledger.speech;

import dev.baton.ledger.call.Speaker;

/**
 * How far the transcript of one side of a call is behind what is said. Published when that changes
 * much; never stored.
 *
 * @param behindMs audio that waits to be decoded; 0 once it has caught up
 * @param missedMs audio of this side that was neither decoded nor recorded, in all
 * @param afterwards whether this call is transcribed from its recording, after its end
 */
public record TranscriptLag(
    String callId, Speaker speaker, long behindMs, long missedMs, boolean afterwards) {}
