package dev.baton.insights.readable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The written texts that readable text is learned from and measured with. */
final class ReadableTexts {

  static final Path FOLDER = Path.of("src/eval/readable");
  static final List<String> TRAINING =
      List.of("train-1.txt", "train-2.txt", "train-3.txt", "train-4.txt");

  private ReadableTexts() {}

  static List<WrittenLine> training() {
    return TRAINING.stream().flatMap(ReadableTexts::lines).toList();
  }

  static Stream<WrittenLine> lines(String name) {
    try {
      return Files.readAllLines(FOLDER.resolve(name)).stream()
          .filter(line -> !line.isBlank())
          .map(WrittenLine::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
