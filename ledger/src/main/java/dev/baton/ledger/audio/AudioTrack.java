package dev.baton.ledger.audio;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;

/**
 * One track of one stream: one speaker, one clock.
 *
 * @param offsetMs start of the stream on the call's audio clock
 * @param language BCP 47 tag, chooses the model
 */
public record AudioTrack(
    String callId, String streamId, Track track, Speaker speaker, long offsetMs, String language) {}
