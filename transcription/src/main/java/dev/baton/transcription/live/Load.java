package dev.baton.transcription.live;

/**
 * How much there is to transcribe.
 *
 * @param tracks open tracks
 * @param longestWaitMs audio that waits on the track that is furthest behind, in ms
 * @param refusedFrames frames refused since the start because too much audio waited
 * @param busy threads at work
 * @param threads all threads
 * @param cpuMs CPU time of decoding since the start, in ms
 */
public record Load(
    int tracks, long longestWaitMs, long refusedFrames, int busy, int threads, long cpuMs) {}
