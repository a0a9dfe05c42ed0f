package dev.baton.insights.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts that models are trained from, {@code src/eval/train}; its ORIGIN.md describes them. */
public final class TrainingTexts {

  private static final Path FOLDER = Path.of("src", "eval", "train");

  /**
   * Questions that ask for the same.
   *
   * @param topic those of one topic are easily confused
   * @param answer what kind of thing answers it, such as {@code who} or {@code mon}
   */
  public record Intent(String topic, String answer, List<String> questions) {}

  private TrainingTexts() {}

  public static List<String> lines(String file) {
    try (Stream<String> lines = Files.lines(folder().resolve(file))) {
      return lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Works from the module's folder and from the project's. */
  public static Path folder() {
    return Files.isDirectory(FOLDER) ? FOLDER : Path.of("insights").resolve(FOLDER);
  }

  public static List<Intent> intents() {
    var intents = new ArrayList<Intent>();
    for (String file : List.of("asks-1.txt", "asks-2.txt")) {
      String topic = "";
      for (String line : lines(file)) {
        if (line.startsWith("#")) {
          topic = line.substring(1).strip();
        } else {
          var parts = line.split("\\|", 2);
          intents.add(
              new Intent(
                  topic,
                  parts[0].strip(),
                  Stream.of(parts[1].split(" / ", -1)).map(String::strip).toList()));
        }
      }
    }
    return intents;
  }
}
