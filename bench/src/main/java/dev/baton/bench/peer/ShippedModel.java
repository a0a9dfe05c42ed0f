package dev.baton.bench.peer;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Unpacks the speech model as its maker ships it, but for one line: without it the model, made for
 * 16,000 Hz, hears nothing at all in telephone audio at 8,000 Hz.
 */
public final class ShippedModel {

  private static final String ROOT = "/assets/model-en-us";
  private static final Path FEATURES = Path.of("conf", "mfcc.conf");
  private static final String ALLOW_8000_HZ = "\n--allow-upsample=true\n";

  private ShippedModel() {}

  /**
   * @param folder to unpack into; emptied by whoever made it
   */
  public static Path unpack(Path archive, Path folder) throws IOException {
    try (var zip = FileSystems.newFileSystem(archive);
        var paths = Files.walk(zip.getPath(ROOT))) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(zip.getPath(ROOT).relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
    Files.writeString(folder.resolve(FEATURES), ALLOW_8000_HZ, StandardOpenOption.APPEND);
    return folder;
  }
}
