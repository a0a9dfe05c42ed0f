package dev.baton.transcription.decoding;

import java.util.TreeMap;

/**
 * Where in a run the samples lie that a recognizer was fed. libvosk counts time by what it was fed
 * since it was made; what the gate left out, and what was said again, makes that another clock. For
 * one thread.
 */
final class FedAudio {

  private final TreeMap<Long, Long> positionByFed = new TreeMap<>();
  private long fed;
  private long next = -1;

  void add(Chunk chunk) {
    if (chunk.position() != next) {
      positionByFed.put(fed, chunk.position());
    }
    fed += chunk.samples().length;
    next = chunk.end();
  }

  /** Samples that were added. */
  long fed() {
    return fed;
  }

  /** The place in the run of a moment on the recognizer's clock, which lies in what was added. */
  double position(double sample) {
    var splice = positionByFed.floorEntry((long) sample);
    if (splice == null) {
      splice = positionByFed.firstEntry();
    }
    return splice.getValue() + sample - splice.getKey();
  }
}
