package dev.baton.transcription;

import dev.baton.ledger.settings.Settings;
import java.nio.file.Path;
import java.util.Map;

/** The model that the build brings, unpacked once for all tests. */
public final class TestModel {

  public static final Path ARCHIVE = Path.of("target", "vosk-model-en.aar");

  private static final Path DATA = Path.of("target", "test-data");

  private TestModel() {}

  public static Settings settings() {
    return Settings.of(Map.of("model", ARCHIVE.toString(), "data", DATA.toString()));
  }
}
