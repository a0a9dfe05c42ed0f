package dev.baton.transcription.recognizer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** CPU time that this process has spent inside of libvosk. Thread-safe. */
public final class DecoderCpu {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final LongAdder NANOS = new LongAdder();

  private DecoderCpu() {}

  /** Of the thread that asks, to be given to {@link #spentSince}. */
  static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }

  static void spentSince(long before) {
    NANOS.add(THREADS.getCurrentThreadCpuTime() - before);
  }

  /** In ms, of all recognizers since the process began. */
  public static long ms() {
    return TimeUnit.NANOSECONDS.toMillis(NANOS.sum());
  }
}
