package dev.baton.transcription;

import dev.baton.ledger.settings.Setting;
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

  private TranscriptionSettings() {}

  public static List<Setting<?>> all() {
    return List.of(MODEL, THREADS);
  }
}
