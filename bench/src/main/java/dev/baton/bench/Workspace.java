package dev.baton.bench;

import dev.baton.ledger.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where the benchmarks find the speech model and keep what they unpack. */
final class Workspace {

  private static final Path HOME = Path.of(System.getProperty("baton.bench.home", "bench/target"));

  private Workspace() {}

  /** The repository that this was built in. */
  static Path house() {
    return HOME.toAbsolutePath().normalize().getParent().getParent();
  }

  /** The speech model that the product comes with, as its maker ships it. */
  static Path modelArchive() {
    return HOME.resolve("vosk-model-en.aar");
  }

  /** For unpacked models; kept from run to run. */
  static Path data() {
    return HOME.resolve("data");
  }

  /** The copy of the model that the product decodes with, once it has made it. */
  static Path ownModel(Path data) throws IOException {
    try (var copies = Files.newDirectoryStream(data.resolve("models"), "vosk-*")) {
      return copies.iterator().next();
    }
  }

  /** The product's own settings, with the model and a data folder given. */
  static Settings settings(Path data) {
    return Settings.of(Map.of("model", modelArchive().toString(), "data", data.toString()));
  }
}
