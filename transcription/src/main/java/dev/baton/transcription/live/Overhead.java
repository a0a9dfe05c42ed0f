package dev.baton.transcription.live;

import com.sun.management.OperatingSystemMXBean;
import dev.baton.transcription.recognizer.DecoderCpu;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How much CPU the whole process takes for each second that decoding takes: sockets, store,
 * insights and the JVM are to be carried, too. Thread-safe.
 */
final class Overhead {

  /** Decoding between two looks, in ms. */
  private static final long WINDOW_MS = 5_000;

  /** What a look weighs beside those before it: those of a process that has just started fade. */
  private static final double WEIGHT = 0.2;

  private final LongSupplier processMs;
  private final LongSupplier decodingMs;
  private long processSeen;
  private long decodingSeen;
  private double factor = 1;

  /**
   * @param processMs CPU of the process so far
   * @param decodingMs the part of it that was spent inside of libvosk
   */
  Overhead(LongSupplier processMs, LongSupplier decodingMs) {
    this.processMs = processMs;
    this.decodingMs = decodingMs;
    this.processSeen = processMs.getAsLong();
    this.decodingSeen = decodingMs.getAsLong();
  }

  static Overhead ofThisProcess() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Overhead(
        () -> TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime()), DecoderCpu::ms);
  }

  /** Looks at what was spent since; to be called now and then. */
  synchronized void look() {
    long decoding = decodingMs.getAsLong();
    if (decoding - decodingSeen >= WINDOW_MS) {
      long process = processMs.getAsLong();
      double now = Math.max(1, (double) (process - processSeen) / (decoding - decodingSeen));
      factor += WEIGHT * (now - factor);
      processSeen = process;
      decodingSeen = decoding;
    }
  }

  /** At least 1. */
  synchronized double factor() {
    return factor;
  }
}
