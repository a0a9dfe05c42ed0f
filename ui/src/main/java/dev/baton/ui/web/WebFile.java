package dev.baton.ui.web;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A file of the web app. */
record WebFile(String type, Buffer content) {

  private static final String FOLDER = "/web/";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2");

  /**
   * Reads a file from the classpath; blocks.
   *
   * @param path of names that consist of letters, digits, {@code _} and {@code -}, the last one
   *     with an extension
   */
  static Optional<WebFile> read(String path) throws IOException {
    try (var stream = WebFile.class.getResourceAsStream(FOLDER + path)) {
      if (stream == null) {
        return Optional.empty();
      }
      String extension = path.substring(path.lastIndexOf('.') + 1);
      String type = TYPES.getOrDefault(extension, "application/octet-stream");
      return Optional.of(new WebFile(type, Buffer.buffer(stream.readAllBytes())));
    }
  }
}
