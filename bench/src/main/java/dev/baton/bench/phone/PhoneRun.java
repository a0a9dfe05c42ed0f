package dev.baton.bench.phone;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.bench.product.RunningProduct;
import dev.baton.bench.report.Figures;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.metrics.Percentiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets real Chromium sign in, dial on the practice line and hang up, several times, and times it by
 * the browser's clock.
 */
public final class PhoneRun {

  /** What each may take, ms. */
  private static final Map<String, Long> LIMITS = new LinkedHashMap<>();

  static {
    LIMITS.put("sign-in to first page", 500L);
    LIMITS.put("key press to ringing", 300L);
    LIMITS.put("key press to the call on the list", 1_000L);
  }

  private final Path script;
  private final Path playwright;
  private final int rounds;

  /**
   * @param script the one for Node.js that drives the browser
   * @param playwright folder of playwright-core
   */
  public PhoneRun(Path script, Path playwright, int rounds) {
    this.script = script;
    this.playwright = playwright;
    this.rounds = rounds;
  }

  public Figures figures(RunningProduct product) throws IOException, InterruptedException {
    return figures(measure(product));
  }

  private Map<String, List<Long>> measure(RunningProduct product)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                "node",
                script.toString(),
                playwright.toAbsolutePath().toString(),
                product.address().toString(),
                RunningProduct.COLLEAGUE,
                RunningProduct.PASSWORD,
                String.valueOf(rounds))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var measured = new LinkedHashMap<String, List<Long>>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        var one = Json.read(line.getBytes(StandardCharsets.UTF_8), JsonNode.class);
        measured
            .computeIfAbsent(one.get("what").asText(), what -> new ArrayList<>())
            .add(one.get("ms").asLong());
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("the browser's run failed");
    }
    return measured;
  }

  static Figures figures(Map<String, List<Long>> measured) {
    var rows = new ArrayList<List<Object>>();
    LIMITS.forEach(
        (what, limit) -> {
          var times = Percentiles.of(measured.getOrDefault(what, List.of()));
          Long p95 = times.at(95);
          Double ratio = p95 == null ? null : (double) p95 / limit;
          rows.add(Figures.row(what, times.count(), times.at(50), p95, limit, ratio));
        });
    return new Figures(
        "What a person waits for, in Chromium",
        List.of("from, to", "times", "p50 ms", "p95 ms", "limit ms", "p95 / limit"),
        rows,
        List.of("A ratio of 1 or less is within the limit."));
  }
}
