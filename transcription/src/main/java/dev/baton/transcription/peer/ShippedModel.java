package dev.baton.transcription.peer;

import dev.baton.transcription.recognizer.ModelException;
import dev.baton.transcription.recognizer.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The speech model as its maker ships it, but for one line of its configuration: made for 16,000
 * Hz, it hears nothing at all in telephone audio without it.
 */
public final class ShippedModel {

  private static final Path FEATURES = Path.of("conf", "mfcc.conf");
  private static final String TELEPHONE = "--allow-upsample=true";

  private ShippedModel() {}

  /**
   * @param source an unpacked model or an archive of one
   * @param folder to put it into; what is in it stays
   * @return the model's own folder
   */
  public static Path make(Path source, Path folder) throws IOException, ModelException {
    Path model = Files.createDirectories(folder.resolve("shipped"));
    Models.copy(source, model);
    Files.writeString(model.resolve(FEATURES), "\n" + TELEPHONE + "\n", StandardOpenOption.APPEND);
    return model;
  }
}
