package dev.baton.bench.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What this process has used so far, JVM included.
 *
 * @param cpuMs CPU time of all threads
 * @param mostMemoryMb the most that was resident at once, in 2^20 bytes (Linux: VmHWM)
 */
public record ProcessUse(long cpuMs, long mostMemoryMb) {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String MOST_RESIDENT = "VmHWM:";
  private static final long KB_PER_MB = 1_024;

  public static ProcessUse now() throws IOException {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new ProcessUse(
        TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime()), mostResidentKb() / KB_PER_MB);
  }

  /** CPU time of the threads that run now and whose names begin so. */
  public static long cpuMsOfThreads(String prefix) {
    var threads = ManagementFactory.getThreadMXBean();
    long nanos = 0;
    for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith(prefix)) {
        nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }

  private static long mostResidentKb() throws IOException {
    try (var lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith(MOST_RESIDENT))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElseThrow(() -> new IOException(STATUS + " has no " + MOST_RESIDENT));
    }
  }
}
