package dev.baton.transcription.recognizer;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.Optional;

/**
 * Gives freed native memory back to the operating system, where the C library is glibc: a closed
 * recognizer leaves up to 100 MB in its heaps otherwise.
 */
final class NativeMemory {

  private static final Optional<Function> MALLOC_TRIM = mallocTrim();

  private NativeMemory() {}

  static void trim() {
    MALLOC_TRIM.ifPresent(function -> function.invokeInt(new Object[] {0L}));
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
