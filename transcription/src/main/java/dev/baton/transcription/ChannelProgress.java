package dev.baton.transcription;

import java.util.function.DoubleConsumer;

/** Progress of channels that are decoded side by side, told as one. Thread-safe. */
final class ChannelProgress {

  private final double[] done;
  private final DoubleConsumer told;

  ChannelProgress(int channels, DoubleConsumer told) {
    this.done = new double[channels];
    this.told = told;
  }

  /**
   * @param share from 0 to 1
   */
  synchronized void at(int channel, double share) {
    done[channel] = share;
    double sum = 0;
    for (double one : done) {
      sum += one;
    }
    told.accept(sum / done.length);
  }
}
