package dev.baton.insights.floor;

import dev.baton.ledger.bus.Json;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * How confident an insight has to be to be suggested, by kind. Kept in a file of the data folder.
 *
 * @param version grows with each file that is written
 * @param byKind from 0 to 1; kinds that are not in it take everything
 */
public record Floors(int version, Instant madeAt, Map<String, Double> byKind) {

  /** Takes everything. */
  public static final Floors NONE = new Floors(0, Instant.EPOCH, Map.of());

  private static final String FILE = "insights-floors.json";

  public Floors {
    byKind = byKind == null ? Map.of() : Map.copyOf(byKind);
    if (byKind.values().stream().anyMatch(floor -> !(floor >= 0 && floor <= 1))) {
      throw new IllegalArgumentException("a floor is between 0 and 1");
    }
  }

  /** Where they are kept. */
  public static Path file(Path data) {
    return data.resolve(FILE);
  }

  /**
   * Those of a data folder; {@link #NONE} where there is no file. Blocks.
   *
   * @throws SettingsException where the file cannot be read
   */
  public static Floors read(Path data) {
    var file = file(data);
    try {
      return Files.exists(file) ? Json.read(Files.readAllBytes(file), Floors.class) : NONE;
    } catch (IOException | IllegalArgumentException e) {
      throw new SettingsException(
          file + " cannot be read; mend it, or remove it to begin anew: " + e.getMessage(), e);
    }
  }

  /** The next version, with other floors for some kinds. */
  public Floors next(Map<String, Double> others, Instant at) {
    var all = new TreeMap<>(byKind);
    all.putAll(others);
    return new Floors(version + 1, at, all);
  }

  /** Writes them; the file before stays beside it, with its version in its name. Blocks. */
  public void write(Path data) throws IOException {
    var file = file(data);
    var before = read(data);
    if (before.version() > 0) {
      String kept = FILE.replace(".json", "." + before.version() + ".json");
      Files.copy(file, data.resolve(kept), StandardCopyOption.REPLACE_EXISTING);
    }
    var written = Files.createTempFile(data, FILE, ".new");
    Files.write(written, Json.bytes(this));
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Whether an insight is suggested. */
  public boolean takes(Insight insight) {
    return insight.confidence() >= byKind.getOrDefault(insight.kind(), 0.0);
  }
}
