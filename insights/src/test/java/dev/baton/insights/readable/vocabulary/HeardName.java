package dev.baton.insights.readable.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A spoken sentence and what was heard of it.
 *
 * @param name in it, - where there is none
 */
record HeardName(String name, String said, List<String> heard) {

  static List<HeardName> of(Path file) {
    try (var lines = Files.lines(file)) {
      return lines
          .map(line -> line.split("\t", -1))
          .map(cells -> new HeardName(cells[0], cells[1], words(cells[2])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" ", -1));
  }

  boolean named() {
    return !name.equals("-");
  }
}
