package dev.baton.launcher.inside;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;

class MeasuringTest {

  /** Though Vert.x registers the gauge anew for each, which Micrometer warns of. */
  @Test
  void countsEachHandlerOfTheBusOnce() {
    try (var measuring = new Measuring()) {
      var vertx = measuring.vertx();
      double before = handlers(measuring);
      var first = vertx.eventBus().consumer("one", message -> {});
      vertx.eventBus().consumer("one", message -> {});
      vertx.eventBus().consumer("two", message -> {});
      assertThat(handlers(measuring)).isEqualTo(before + 3);
      first.unregister().await();
      assertThat(handlers(measuring)).isEqualTo(before + 2);
      close(vertx);
    }
  }

  private static void close(Vertx vertx) {
    vertx.close().await();
  }

  private static double handlers(Measuring measuring) {
    return measuring
        .text()
        .lines()
        .filter(line -> line.startsWith("vertx_eventbus_handlers"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
