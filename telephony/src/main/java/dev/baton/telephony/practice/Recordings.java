package dev.baton.telephony.practice;

import dev.baton.ledger.bus.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The recordings that the practice line can play: those that come with Baton, and the WAV files of
 * a folder, each named without its ending. Read once, at the start.
 */
final class Recordings {

  private static final List<String> BUILT_IN = List.of("demo-discovery", "hotline", "short-call");
  private static final String WAV = ".wav";

  private final TreeMap<String, Recording> byName = new TreeMap<>();

  private Recordings() {}

  /**
   * @throws IOException when a recording cannot be read, with a line that names it
   */
  static Recordings read(Optional<Path> folder) throws IOException {
    var recordings = new Recordings();
    for (String name : BUILT_IN) {
      recordings.byName.put(name, builtIn(name));
    }
    if (folder.isPresent()) {
      for (Path file : wavFiles(folder.get())) {
        String name = file.getFileName().toString();
        recordings.byName.put(
            name.substring(0, name.length() - WAV.length()), Recording.read(file));
      }
    }
    return recordings;
  }

  /**
   * @throws Refusal when there is none of this name, with those that there are
   */
  Recording get(String name) {
    var recording = byName.get(name);
    if (recording == null) {
      throw new Refusal(
          "The practice line has no such recording; it has " + String.join(", ", byName.keySet()));
    }
    return recording;
  }

  private static List<Path> wavFiles(Path folder) throws IOException {
    var found = new ArrayList<Path>();
    try (var files = Files.newDirectoryStream(folder, "*" + WAV)) {
      files.forEach(found::add);
    }
    return found;
  }

  private static Recording builtIn(String name) throws IOException {
    Path copy = Files.createTempFile("practice", WAV);
    try (InputStream in = Recordings.class.getResourceAsStream(name + WAV)) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return Recording.read(copy);
    } finally {
      Files.delete(copy);
    }
  }
}
