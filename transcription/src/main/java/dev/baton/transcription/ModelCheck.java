package dev.baton.transcription;

import dev.baton.ledger.inside.Finding;
import dev.baton.ledger.settings.Settings;
import dev.baton.transcription.recognizer.ModelException;
import dev.baton.transcription.recognizer.NativeMemory;
import java.util.function.DoubleConsumer;

/** Looks at the speech model, and at what decoding runs on. Blocks for some seconds. */
public final class ModelCheck {

  private ModelCheck() {}

  /**
   * Loads the model once.
   *
   * @param unpacking takes how much of it is unpacked, from 0 to 1; not called where nothing is
   */
  public static Finding look(Settings settings, DoubleConsumer unpacking) {
    try {
      SpeechModels.load(settings, unpacking).close();
      return Finding.ok("model", "loads: " + settings.get(TranscriptionSettings.MODEL));
    } catch (ModelException e) {
      return Finding.fail("model", e.getMessage());
    }
  }

  /** Whether jemalloc serves this process. */
  public static Finding allocator() {
    return NativeMemory.isJemalloc()
        ? Finding.ok("jemalloc", "serves this process")
        : Finding.warn(
            "jemalloc",
            "is not loaded: decoding takes about a fifth more CPU and keeps more memory; Debian:"
                + " apt-get install libjemalloc2, then start with ./baton");
  }
}
