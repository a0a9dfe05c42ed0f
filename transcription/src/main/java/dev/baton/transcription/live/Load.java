package dev.baton.transcription.live;

/**
 * How much there is to transcribe.
 *
 * @param tracks open tracks
 * @param longestWaitMs audio that waits on the track that is furthest behind, in ms
 * @param busy threads at work
 * @param threads all threads
 * @param cpuMs CPU time of decoding since the start, in ms
 * @param capacityCalls two-track calls that this machine can transcribe as they go on
 */
public record Load(
    int tracks, long longestWaitMs, int busy, int threads, long cpuMs, int capacityCalls) {}
