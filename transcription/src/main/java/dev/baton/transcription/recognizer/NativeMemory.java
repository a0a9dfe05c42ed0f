package dev.baton.transcription.recognizer;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The memory that libvosk allocates, outside of the Java heap. */
public final class NativeMemory {

  private static final Path MAPPED = Path.of("/proc/self/maps");
  private static final boolean JEMALLOC = isMapped("/libjemalloc.so");
  private static final Optional<Function> MALLOC_TRIM = JEMALLOC ? Optional.empty() : mallocTrim();

  private NativeMemory() {}

  /**
   * Whether jemalloc serves this process in place of the C library's allocator: decoding takes less
   * CPU then, and freed memory returns to the system by itself.
   */
  public static boolean isJemalloc() {
    return JEMALLOC;
  }

  /**
   * Gives freed memory back to the operating system where glibc's allocator is used, which keeps up
   * to 100 MB of a closed recognizer in its heaps otherwise. Takes ms.
   */
  static void trim() {
    MALLOC_TRIM.ifPresent(function -> function.invokeInt(new Object[] {0L}));
  }

  private static boolean isMapped(String library) {
    if (!Platform.isLinux()) {
      return false;
    }
    try (var lines = Files.lines(MAPPED, StandardCharsets.ISO_8859_1)) {
      return lines.anyMatch(line -> line.contains(library));
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Function> mallocTrim() {
    if (!Platform.isLinux()) {
      return Optional.empty();
    }
    try {
      return Optional.of(NativeLibrary.getInstance("c").getFunction("malloc_trim"));
    } catch (UnsatisfiedLinkError e) {
      return Optional.empty(); // Another C library, such as musl.
    }
  }
}
