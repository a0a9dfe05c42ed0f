package dev.baton.transcription.audio;

/**
 * Takes one track's audio in order: runs without a gap, each begun by {@link #startRun}. What sits
 * between the order of frames and the recognizer takes and gives this.
 */
public interface OrderedAudio {

  /**
   * What follows begins at {@code atMs} on the stream's clock, which is not where the run before it
   * ended. Comes before the first samples.
   */
  void startRun(long atMs);

  /**
   * The run goes on.
   *
   * @param arrivedAt wall clock, ms since the epoch, at the arrival of the newest frame so far
   */
  void accept(short[] samples, long arrivedAt);

  /** No more audio comes. */
  void end();
}
