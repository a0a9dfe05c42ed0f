package dev.baton.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.bench.report.Figures;
import dev.baton.ledger.bus.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LagsTest {

  @Test
  void countFromTheFrameAndFromTheLastWord_whenWordsComeOnAFeed() {
    var lags = new Lags();
    var feed = lags.ofCall();
    feed.event("page", json("{\"call\": {\"startedAt\": \"1970-01-01T00:00:10Z\"}}"), 10_100);
    feed.event("draft", json("{\"frameArrivedAt\": 11000}"), 11_040);
    feed.event("draft", json("{\"frameArrivedAt\": 12000}"), 12_010);
    feed.event("utterance", json("{\"frameArrivedAt\": 13000, \"endMs\": 2100}"), 13_025);
    feed.event("insights", json("{}"), 13_030);

    assertThat(lags.figures("Lag").rows())
        .containsExactly(
            Figures.row(
                "final, from the arrival of the frame that ended it", 1, 25L, 25L, 25L, 25L),
            Figures.row("final, from the end of its last word", 1, 925L, 925L, 925L, 925L),
            Figures.row("draft, from the arrival of its newest frame", 2, 10L, 40L, 40L, 40L));
  }

  private static JsonNode json(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class);
  }
}
