package dev.baton.insights.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Lists that are shipped as text. */
public final class ResourceLines {

  private ResourceLines() {}

  /**
   * All lines of a resource in UTF-8.
   *
   * @param name from the root of the class path; one that ends in {@code .gz} is unpacked
   */
  public static List<String> of(String name) {
    try (var resource = ResourceLines.class.getResourceAsStream("/" + name)) {
      if (resource == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      var text = name.endsWith(".gz") ? new GZIPInputStream(resource) : resource;
      return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
