package dev.baton.insights;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightChange;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.Ledgers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A running verticle on a ledger of its own, and one call. */
abstract class RunningInsights {

  static final String CALL = "CA1";
  static final Instant NOW = Instant.parse("2026-01-01T09:00:00Z");
  static final Utterance GREETING = Said.sdr(CALL, 0, "hi this is sarah");
  static final Utterance QUESTION = Said.sdr(CALL, 4_000, "how do you schedule deliveries");
  static final Utterance ANSWER = Said.customer(CALL, 7_000, "with spreadsheets why do you ask");

  @TempDir Path data;
  final List<InsightChange> changes = new CopyOnWriteArrayList<>();
  Vertx vertx;
  Settings settings;
  Ledger ledger;
  String deployment;

  @BeforeEach
  void start() {
    vertx = Vertx.vertx();
    settings = Settings.of(Map.of("data", data.toString()));
    ledger = Ledgers.open(vertx, settings);
    deployment = deploy();
    Topics.INSIGHT.listen(vertx, changes::add);
    result(ledger.calls().begin(Call.begun(CALL, Direction.OUTBOUND, "en", NOW)));
  }

  @AfterEach
  void stop() {
    ledger.close();
    result(vertx.close());
  }

  static Call of(Call call, String colleague) {
    return call.withPerson("pe1", "co1").withColleague(colleague);
  }

  void awaitKinds(String callId, String kind) {
    await()
        .atMost(20, SECONDS)
        .untilAsserted(() -> assertThat(insights(callId)).extracting(Insight::kind).contains(kind));
  }

  String deploy() {
    return result(vertx.deployVerticle(new InsightsVerticle(settings, ledger)));
  }

  void say(Utterance... utterances) {
    for (var utterance : utterances) {
      result(ledger.facts().append(utterance, NOW.toEpochMilli()));
    }
  }

  List<Insight> insights(String callId) {
    return result(ledger.facts().of(callId)).insights();
  }

  static <T> T result(Future<T> future) {
    try {
      return future.await(30, SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("no answer", e);
    }
  }
}
