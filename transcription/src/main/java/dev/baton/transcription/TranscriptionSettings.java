package dev.baton.transcription;

import dev.baton.ledger.settings.Setting;
import dev.baton.ledger.settings.Settings;
import java.nio.file.Path;
import java.util.List;

/** Settings of transcription. */
public final class TranscriptionSettings {

  /** Which speech model; the product's start gives the one that it came with. */
  public static final Setting<Path> MODEL =
      Setting.path("model", "Vosk speech model: a folder, or an archive (.aar, .zip)", "");

  /** How many tracks are decoded at the same time. */
  public static final Setting<Integer> THREADS =
      Setting.number(
          "transcription.threads",
          "Threads that decode speech; 0 for as many as the machine has cores",
          "threads",
          0,
          0,
          1_024);

  /** When a track's recognizer is replaced; see docs/decisions/deterministic-decoding.md. */
  public static final Setting<Integer> RENEW_AFTER =
      Setting.number(
          "transcription.renew-after",
          "Audio after which a recognizer is replaced, at the end of an utterance; less takes less"
              + " memory (about 1 MB a second and track)",
          "s",
          300,
          10,
          600);

  private TranscriptionSettings() {}

  static int renewAfterMs(Settings settings) {
    return settings.get(RENEW_AFTER) * 1_000;
  }

  public static List<Setting<?>> all() {
    return List.of(MODEL, THREADS, RENEW_AFTER);
  }
}
