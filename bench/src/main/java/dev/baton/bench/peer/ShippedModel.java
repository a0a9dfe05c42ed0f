package dev.baton.bench.peer;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The speech model as its maker ships it, but for one line of its configuration. */
public enum ShippedModel {

  /** Made for 16,000 Hz, the model hears nothing at all in telephone audio without this line. */
  FOR_8000_HZ("--allow-upsample=true");

  private static final String ROOT = "/assets/model-en-us";
  private static final Path FEATURES = Path.of("conf", "mfcc.conf");

  private final String line;

  ShippedModel(String line) {
    this.line = line;
  }

  /**
   * @param archive the model as Maven Central has it
   * @param folder to unpack into; what is in it stays
   * @return the model's own folder
   */
  public Path unpack(Path archive, Path folder) throws IOException {
    Path model = folder.resolve(name());
    try (var zip = FileSystems.newFileSystem(archive);
        var paths = Files.walk(zip.getPath(ROOT))) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = model.resolve(zip.getPath(ROOT).relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
    Files.writeString(model.resolve(FEATURES), "\n" + line + "\n", StandardOpenOption.APPEND);
    return model;
  }
}
