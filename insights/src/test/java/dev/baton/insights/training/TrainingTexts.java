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
   * @param statements that answer it; often none
   */
  public record Intent(
      String topic, String answer, List<String> questions, List<String> statements) {}

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

  /** Lines of all files whose name begins so, in the order of their names. */
  public static List<String> all(String name) {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.startsWith(name))
          .sorted()
          .flatMap(file -> lines(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Intent> intents() {
    var intents = new ArrayList<Intent>();
    String topic = "";
    for (String line : all("asks-")) {
      if (line.startsWith("#")) {
        topic = line.substring(1).strip();
        continue;
      }
      var parts = line.split("\\|", 2);
      var sides = parts[1].split("=>", 2);
      intents.add(
          new Intent(
              topic,
              parts[0].strip(),
              ways(sides[0]),
              sides.length < 2 ? List.of() : ways(sides[1])));
    }
    return intents;
  }

  private static List<String> ways(String line) {
    return Stream.of(line.strip().split(" / ", -1)).map(String::strip).toList();
  }
}
