package dev.baton.transcription.recognizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Baton changes in the configuration of its copy of a model. Measured on telephone speech; the
 * choice and its figures are in docs/decisions/decoder-settings.md. A change here is another {@link
 * Models} preparation.
 */
final class DecoderSettings {

  /** Dither adds noise from a random number generator that cannot be seeded. */
  private static final Map<String, String> FEATURES = Map.of("--dither", "0");

  private static final int FRAME_MS = 10;

  /** More frames at once cost less each, and hold words back for longer. */
  private static final String FRAMES_PER_CHUNK =
      String.valueOf(SpeechRecognizer.CHUNK_MS / FRAME_MS);

  /** By option: the maker's value that was measured, and the one that is as good for less. */
  private static final Map<String, Replacement> MEASURED =
      Map.of(
          "--beam", new Replacement("10.0", "9.0"),
          "--lattice-beam", new Replacement("2.0", "1.0"),
          "--min-active", new Replacement("200", "50"));

  private record Replacement(String maker, String ours) {}

  private DecoderSettings() {}

  /** The lines of {@code mfcc.conf}. */
  static List<String> features(List<String> lines) {
    return with(lines, FEATURES);
  }

  /**
   * The lines of {@code model.conf}. What bounds the search is changed only where it is what was
   * measured: another model may need what its maker gave it.
   */
  static List<String> decoder(List<String> lines) {
    var changed = new LinkedHashMap<String, String>();
    changed.put("--frames-per-chunk", FRAMES_PER_CHUNK);
    for (String line : lines) {
      var replacement = MEASURED.get(option(line));
      if (replacement != null && line.strip().endsWith("=" + replacement.maker())) {
        changed.put(option(line), replacement.ours());
      }
    }
    return with(lines, changed);
  }

  private static List<String> with(List<String> lines, Map<String, String> options) {
    var result = new ArrayList<>(lines);
    result.removeIf(line -> options.containsKey(option(line)));
    options.forEach((option, value) -> result.add(option + "=" + value));
    return result;
  }

  private static String option(String line) {
    return line.strip().split("[=\\s]", 2)[0];
  }
}
