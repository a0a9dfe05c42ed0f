package dev.baton.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Memory of this process now, in 2^20 bytes.
 *
 * @param residentMb all of it (Linux: VmRSS)
 * @param heapMb what Java objects take
 */
public record ProcessMemory(long residentMb, long heapMb) {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "VmRSS:";
  private static final long KB_PER_MB = 1_024;

  /** Once what nobody holds any more is gone. */
  public static ProcessMemory afterCollection() throws IOException {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    long heap = memory.getHeapMemoryUsage().getUsed();
    try (var lines = Files.lines(STATUS)) {
      long residentKb =
          lines
              .filter(line -> line.startsWith(RESIDENT))
              .map(line -> line.replaceAll("\\D", ""))
              .mapToLong(Long::parseLong)
              .findFirst()
              .orElseThrow(() -> new IOException(STATUS + " has no " + RESIDENT));
      return new ProcessMemory(residentKb / KB_PER_MB, heap / KB_PER_MB / KB_PER_MB);
    }
  }
}
