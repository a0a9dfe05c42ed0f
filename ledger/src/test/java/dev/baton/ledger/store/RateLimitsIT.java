package dev.baton.ledger.store;

import static dev.baton.ledger.store.Stores.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.store.RateLimits.Limit;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with one store. */
class RateLimitsIT {

  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final Limit LIMIT = new Limit("name:sam", 5, Duration.ofSeconds(30));

  @TempDir private Path folder;

  private final Vertx vertx = Vertx.vertx();
  private ServerAway server;
  private Ledger one;
  private Ledger other;

  @BeforeEach
  void open() throws IOException {
    server = new ServerAway(folder.resolve("server"));
    one = server.ledger(vertx, folder.resolve("one"));
    other = server.ledger(vertx, folder.resolve("other"));
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
    server.close();
    result(vertx.close());
  }

  @Test
  void countTriesOfAllNodesTogether_whenTheyComeAtOnce() {
    var tries = new ArrayList<Future<Duration>>();
    for (int i = 0; i < 20; i++) {
      tries.add(one.rateLimits().take(List.of(LIMIT), NOW));
      tries.add(other.rateLimits().take(List.of(LIMIT), NOW));
    }
    assertThat(tries.stream().map(Stores::result).filter(Duration::isZero)).hasSize(5);
    assertThat(result(other.rateLimits().take(List.of(LIMIT), NOW))).isEqualTo(LIMIT.every());
    assertThat(result(one.rateLimits().take(List.of(LIMIT), NOW.plusSeconds(30)))).isZero();
    assertThat(result(other.rateLimits().take(List.of(LIMIT), NOW.plusSeconds(30)))).isPositive();
  }

  @Test
  void countNothing_whereOneOfThemIsReached() {
    var full = new Limit("full", 1, Duration.ofSeconds(30));
    result(one.rateLimits().take(List.of(full), NOW));
    for (int i = 0; i < 10; i++) {
      assertThat(result(one.rateLimits().take(List.of(LIMIT, full), NOW))).isPositive();
    }
    assertThat(result(other.rateLimits().take(List.of(LIMIT), NOW))).isZero();
  }

  @Test
  void takeATryBack() {
    for (int i = 0; i < 20; i++) {
      assertThat(result(one.rateLimits().take(List.of(LIMIT), NOW))).isZero();
      result(other.rateLimits().giveBack(List.of(LIMIT)));
    }
  }

  @Test
  void areRemoved_onceEmpty() {
    for (int i = 0; i < 500; i++) {
      var stranger = new Limit("name:" + i, 5, Duration.ofSeconds(1));
      result(one.rateLimits().take(List.of(stranger), NOW.plusSeconds(10L * i)));
    }
    try (var client = com.mongodb.client.MongoClients.create(server.uri())) {
      var left = client.getDatabase("baton").getCollection("rate_limits").countDocuments();
      assertThat(left).isLessThan(500);
    }
  }

  @Test
  void browsersAreKnownOnEveryNode_untilTheirTimeIsOver() {
    result(one.knownBrowsers().put("aa", Instant.now().plusSeconds(3_600)));
    result(one.knownBrowsers().put("bb", Instant.now().minusMillis(1)));
    assertThat(result(other.knownBrowsers().knows("aa"))).isTrue();
    assertThat(result(other.knownBrowsers().knows("bb"))).isFalse();
    assertThat(result(other.knownBrowsers().knows("cc"))).isFalse();
  }
}
