package dev.baton.ledger.audio;

/**
 * A frame of audio.
 *
 * @param atMs start, in ms since the start of the stream
 * @param pcm 16-bit linear samples at 8,000 Hz; never changed once handed on
 * @param arrivedAt wall clock at arrival, ms since the epoch; for measuring only
 */
@SuppressWarnings("ArrayRecordComponent") // 50 of these a second and track: no copies
public record AudioFrame(long atMs, short[] pcm, long arrivedAt) {

  /** Samples a second. */
  public static final int SAMPLE_RATE = 8_000;

  public static final int SAMPLES_PER_MS = SAMPLE_RATE / 1_000;

  public long endMs() {
    return atMs + pcm.length / SAMPLES_PER_MS;
  }
}
