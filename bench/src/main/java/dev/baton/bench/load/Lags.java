package dev.baton.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.bench.product.CallFeed;
import dev.baton.bench.report.Figures;
import dev.baton.ledger.metrics.Percentiles;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How late the words of calls are on their feeds, in ms. Thread-safe. */
final class Lags {

  private final Queue<Long> finals = new ConcurrentLinkedQueue<>();
  private final Queue<Long> finalsFromLastWord = new ConcurrentLinkedQueue<>();
  private final Queue<Long> drafts = new ConcurrentLinkedQueue<>();

  /** Takes the events of one call's feed. */
  CallFeed.Listener ofCall() {
    return new OfCall();
  }

  private final class OfCall implements CallFeed.Listener {

    /** Zero of the call's audio clock, on the wall clock. */
    private long startedAt;

    @Override
    public void event(String name, JsonNode data, long seenAt) {
      switch (name) {
        case "page" ->
            startedAt = Instant.parse(data.at("/call/startedAt").asText()).toEpochMilli();
        case "draft" -> drafts.add(seenAt - data.get("frameArrivedAt").asLong());
        case "utterance" -> {
          finals.add(seenAt - data.get("frameArrivedAt").asLong());
          finalsFromLastWord.add(seenAt - startedAt - data.get("endMs").asLong());
        }
        default -> {}
      }
    }
  }

  Figures figures(String title) {
    return new Figures(
        title,
        List.of("lag on the live feed", "count", "p50 ms", "p95 ms", "p99 ms", "most ms"),
        List.of(
            row("final, from the arrival of the frame that ended it", finals),
            row("final, from the end of its last word", finalsFromLastWord),
            row("draft, from the arrival of its newest frame", drafts)),
        List.of());
  }

  private static List<Object> row(String what, Queue<Long> values) {
    var percentiles = Percentiles.of(values);
    return Figures.row(
        what,
        percentiles.count(),
        percentiles.at(50),
        percentiles.at(95),
        percentiles.at(99),
        percentiles.at(100));
  }
}
