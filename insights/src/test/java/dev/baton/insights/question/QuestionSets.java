package dev.baton.insights.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The sets beside questions-ORIGIN.md. */
final class QuestionSets {

  private QuestionSets() {}

  static List<String> lines(String set) {
    try (var in = QuestionSets.class.getResourceAsStream("/" + set)) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + set, e);
    }
  }
}
