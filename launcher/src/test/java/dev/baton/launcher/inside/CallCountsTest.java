package dev.baton.launcher.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.metrics.Gauges;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallCountsTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Gauges gauges = new Gauges();
  private final Vertx vertx = Vertx.vertx();

  @BeforeEach
  void count() {
    Metrics.addRegistry(registry);
    CallCounts.begin(vertx, gauges);
  }

  @AfterEach
  void stop() {
    gauges.close();
    Metrics.removeRegistry(registry);
    vertx.close().await();
  }

  private static Call call(String id, long version) {
    return Call.begun(id, Direction.OUTBOUND, "en", Instant.EPOCH).withVersion(version);
  }

  private static Call ended(String id, long version) {
    return call(id, version).ended(Outcome.COMPLETED, Instant.EPOCH);
  }

  @Test
  void countsACallFromItsBeginningHere_toItsEnd_once() {
    publish(call("CA1", 0));
    publish(call("CA1", 1));
    await().until(() -> open() == 1);
    assertThat(counter("baton.calls.begun")).isEqualTo(1);
    publish(ended("CA1", 2));
    publish(ended("CA1", 3));
    await().until(() -> open() == 0);
    publish(call("CA2", 0));
    await().until(() -> open() == 1);
    assertThat(counter("baton.calls.begun")).isEqualTo(2);
    assertThat(counter("baton.calls.ended")).isEqualTo(1);
  }

  @Test
  void countsNoCallThatAnotherNodeBegan() {
    publish(call("CA1", 4));
    publish(ended("CA1", 5));
    publish(call("CA2", 0));
    await().until(() -> open() == 1);
    assertThat(counter("baton.calls.begun")).isEqualTo(1);
    assertThat(registry.find("baton.calls.ended").counters())
        .allMatch(counter -> counter.count() == 0);
  }

  private void publish(Call call) {
    Topics.CALL.publish(vertx, call);
  }

  private double open() {
    return registry.get("baton.calls.open").gauge().value();
  }

  private double counter(String name) {
    return registry.get(name).counter().count();
  }
}
