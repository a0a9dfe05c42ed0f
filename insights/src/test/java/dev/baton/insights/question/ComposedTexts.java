package dev.baton.insights.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the composed utterances into a file: {@code q} or {@code nonq}, a tab, the words. */
final class ComposedTexts {

  private ComposedTexts() {}

  public static void main(String[] args) throws IOException {
    var lines =
        new Composer()
            .all().stream()
                .map(one -> (one.asks() ? "q" : "nonq") + "\t" + String.join(" ", one.words()))
                .toList();
    Files.write(Path.of(args[0]), lines);
  }
}
