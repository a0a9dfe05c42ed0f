package dev.baton.transcription;

import java.lang.management.ManagementFactory;

/**
 * When what is decoded would be there if its audio came at the pace of a call, and a core were free
 * whenever there is something to do: times on the audio clock, with the CPU time that each piece
 * takes. For the one thread that decodes.
 */
final class CallPace {

  private static final double NANOS_PER_MS = 1e6;

  private final long cpuAtFirst = cpuNanos();
  private long cpuAtStart = cpuAtFirst;
  private double startedAtMs;
  private double freeAtMs;

  /** The next piece is begun with, as soon as it is all there and the one before is done. */
  void arrives(long endMs) {
    startedAtMs = Math.max(freeAtMs, (double) endMs);
    cpuAtStart = cpuNanos();
  }

  void dealtWith() {
    freeAtMs = now();
  }

  /** On the audio clock, within the piece that is dealt with. */
  long nowMs() {
    return Math.round(now());
  }

  /** CPU time of this thread since the beginning. */
  long cpuMs() {
    return Math.round((cpuNanos() - cpuAtFirst) / NANOS_PER_MS);
  }

  private double now() {
    return startedAtMs + (cpuNanos() - cpuAtStart) / NANOS_PER_MS;
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
