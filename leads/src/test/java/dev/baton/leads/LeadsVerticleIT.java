package dev.baton.leads;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallStored;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.Ledgers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadsVerticleIT {

  private static final Instant NOW = Instant.parse("2026-01-01T09:00:00Z");
  private static final String NUMBER = "+14155550142";

  @TempDir Path data;
  private Vertx vertx;
  private Ledger ledger;
  private Settings settings;
  private String deployment;

  @BeforeEach
  void start() {
    vertx = Vertx.vertx();
    settings = Settings.of(Map.of("data", data.toString()));
    ledger = Ledgers.open(vertx, settings);
    deploy();
  }

  @AfterEach
  void stop() {
    ledger.close();
    result(vertx.close());
  }

  @Test
  void call_isWithThePersonAtItsNumber_onceItHasOne() {
    begin(call("CA1"));
    result(ledger.calls().change("CA1", call -> call.withNumber(NUMBER)));

    var parties = awaitPerson("CA1").parties();
    var person = result(ledger.parties().people(List.of(parties.personId()))).get(0);
    var company = result(ledger.parties().companies(List.of(parties.companyId()))).get(0);
    assertThat(person.number()).isEqualTo(NUMBER);
    assertThat(person.companyId()).isEqualTo(company.id());
    assertThat(company.region()).isEqualTo("US");
  }

  @Test
  void calls_areWithTheSamePerson_whenTheNumberIsTheSame() {
    begin(call("CA1").withNumber(NUMBER));
    begin(call("CA2").withNumber(NUMBER));
    begin(call("CA3").withNumber("+4930123456"));

    assertThat(awaitPerson("CA2").parties()).isEqualTo(awaitPerson("CA1").parties());
    assertThat(awaitPerson("CA3").parties().personId())
        .isNotEqualTo(awaitPerson("CA1").parties().personId());
  }

  @Test
  void call_keepsItsPerson_whenItIsHeardOfAgain() {
    begin(call("CA1").withNumber(NUMBER));
    var known = awaitPerson("CA1");
    Topics.CALL.publish(vertx, call("CA1").withNumber(NUMBER));
    begin(call("CA2").withNumber("+4930123456"));
    awaitPerson("CA2");

    assertThat(result(ledger.calls().find("CA1"))).contains(known);
  }

  @Test
  void call_isWithSomebody_whenItsNumberBelongsToNoRegion() {
    begin(call("CA1").withNumber("+80012345678"));

    var parties = awaitPerson("CA1").parties();
    assertThat(result(ledger.parties().companies(List.of(parties.companyId()))).get(0).region())
        .isNull();
  }

  @Test
  void call_isWithNobodyKnown_whenItsNumberIsWithheld() {
    begin(call("CA1"));
    begin(call("CA2").withNumber(NUMBER));
    awaitPerson("CA2");

    assertThat(result(ledger.calls().find("CA1")).orElseThrow().parties().personId()).isNull();
  }

  @Test
  void call_isWithSomebody_whenItsJournalIsStoredAfterAnOutage() {
    result(vertx.undeploy(deployment));
    begin(call("CA1").withNumber(NUMBER));
    deploy();
    Topics.STORED.publish(vertx, new CallStored("CA1"));

    awaitPerson("CA1");
  }

  private void deploy() {
    deployment = result(vertx.deployVerticle(new LeadsVerticle(settings, ledger)));
  }

  private static Call call(String id) {
    return Call.begun(id, Direction.OUTBOUND, "en", NOW);
  }

  private void begin(Call call) {
    result(ledger.calls().begin(call));
  }

  private Call awaitPerson(String callId) {
    return await()
        .atMost(20, SECONDS)
        .until(
            () -> result(ledger.calls().find(callId)).orElseThrow(),
            call -> call.parties().personId() != null);
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.await(30, SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("no answer", e);
    }
  }
}
