package dev.baton.transcription;

import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.speech.Scribe;
import dev.baton.transcription.decoding.Decoding;
import dev.baton.transcription.recognizer.ModelException;
import dev.baton.transcription.recognizer.SpeechModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The model that the build brings, unpacked once for all tests. */
public final class TestModel {

  public static final Path ARCHIVE = Path.of("target", "vosk-model-en.aar");

  private static final Path DATA = Path.of("target", "test-data");

  private TestModel() {}

  public static SpeechModel load() throws ModelException {
    return SpeechModels.load(settings(), done -> {});
  }

  /** The copy of it that is decoded with. */
  public static Path folder() throws IOException {
    try (var copies = Files.newDirectoryStream(DATA.resolve("models"), "vosk-model-en-*")) {
      return copies.iterator().next();
    }
  }

  /** As the settings' defaults have it. */
  public static Decoding decoding(SpeechModel model) {
    return TranscriptionSettings.decoding(settings(), model, Scribe.NONE);
  }

  public static Settings settings() {
    return Settings.of(Map.of("model", ARCHIVE.toString(), "data", DATA.toString()));
  }
}
