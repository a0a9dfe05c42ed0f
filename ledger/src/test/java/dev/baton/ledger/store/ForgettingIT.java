package dev.baton.ledger.store;

import static dev.baton.ledger.store.HeldCalls.NUMBER;
import static dev.baton.ledger.store.HeldCalls.audio;
import static dev.baton.ledger.store.Sample.START;
import static dev.baton.ledger.store.Sample.call;
import static dev.baton.ledger.store.Sample.utterance;
import static dev.baton.ledger.store.Stores.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditQuery;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.consent.Consent;
import dev.baton.ledger.forgetting.Forgettable;
import dev.baton.ledger.forgetting.Reason;
import dev.baton.ledger.handoff.Handoff;
import dev.baton.ledger.recall.CallRecall;
import dev.baton.ledger.settings.Settings;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deletes, and looks for what was deleted in every byte of the data folder. */
class ForgettingIT {

  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path data;

  private final Vertx vertx = Vertx.vertx();
  private final QueryCoverage coverage = new QueryCoverage();
  private DataBytes bytes;
  private Ledger ledger;

  @BeforeEach
  void open() {
    bytes = new DataBytes(data);
    var settings = Settings.of(Map.of("data", data.toString()));
    ledger = Ledgers.open(vertx, settings, List.of(coverage), Duration.ofSeconds(1));
  }

  @AfterEach
  void close() {
    assertThat(coverage.collections()).isSubsetOf(forgettable());
    ledger.close();
    result(vertx.close());
    assertThat(coverage.uncovered()).isEmpty();
  }

  private void hold(String callId, long seed, String said) {
    new HeldCalls(ledger).hold(callId, seed, said);
  }

  private static Call withCompany() {
    return call("CA").withPerson("pe1", "co1");
  }

  private void awaitCompacted() {
    await()
        .atMost(LONG)
        .until(() -> bytes.filesWith(audio(1)).isEmpty() && bytes.filesWith("xylophone").isEmpty());
  }

  /** A collection is in a place that forgets, or said to be kept. */
  private Set<String> forgettable() {
    var all = new HashSet<>(((MongoLedger) ledger).places().collections());
    all.addAll(Places.KEPT);
    return all;
  }

  @Test
  void nothingOfADeletedCallIsInAnyFile_andTheOthersAreWhole() throws Exception {
    hold("CA1", 1, "xylophone quarterly");
    hold("CA2", 2, "harpsichord");
    var before = ledger.recordings();
    await().atMost(LONG).until(() -> bytes.filesWith(audio(1)[1]).contains("store/store.mv"));
    assertThat(bytes.filesWith("xylophone")).contains("store/store.mv");
    byte[] other = result(before.wav("CA2", 0, 100_000)).getBytes();

    result(ledger.forgetting().ask(Forgettable.call("CA1"), "ada", Instant.now()));
    await()
        .atMost(LONG)
        .until(() -> result(ledger.forgetting().pending(Forgettable.call("CA1"))).isEmpty());
    assertThat(result(ledger.calls().find("CA1"))).isEmpty();
    assertThat(result(ledger.facts().of("CA1")).utterances()).isEmpty();
    assertThat(result(ledger.recordings().wavLength("CA1"))).isZero();
    assertThat(result(ledger.recalls().of(List.of("CA1", "CA2"))))
        .extracting(CallRecall::callId)
        .containsExactly("CA2");
    assertThat(result(ledger.recalls().join("CA3", withCompany().parties())))
        .containsExactly("CA2");
    assertThat(result(ledger.handoffs().of("CA1"))).isEmpty();
    assertThat(result(ledger.handoffs().calls("bob"))).containsExactly("CA2");
    awaitCompacted();

    assertThat(bytes.filesWith("harpsichord")).isNotEmpty();
    assertThat(result(ledger.recordings().wav("CA2", 0, 100_000)).getBytes()).isEqualTo(other);
    assertThat(result(ledger.facts().of("CA2")).utterances()).hasSize(2);
    var stone = result(ledger.forgetting().tombstone(Forgettable.call("CA1"))).orElseThrow();
    assertThat(stone.who()).isEqualTo("ada");
    assertThat(stone.why()).isEqualTo(Reason.ASKED);
    assertThat(audited("call_deleted")).extracting(AuditEntry::who).containsExactly("ada");
    ledger.close();
    assertThat(bytes.filesWith("xylophone")).isEmpty();
    assertThat(bytes.filesWith(audio(1))).isEmpty();
    open();
    assertThat(result(ledger.facts().of("CA2")).utterances()).hasSize(2);
  }

  private List<AuditEntry> audited(String action) {
    var query = new AuditQuery(null, action, null, null, null, null, 100);
    return result(ledger.audit().page(query)).entries();
  }

  @Test
  void aPersonGoesWithAllTheirCalls_andTheirNumber() throws Exception {
    for (int i = 0; i < 120; i++) {
      result(ledger.parties().atNumber("+1415555%04d".formatted(1_000 + i), "US"));
    }
    var person = result(ledger.parties().atNumber(NUMBER, "US"));
    for (int i = 0; i < 120; i++) {
      result(ledger.parties().atNumber("+1415555%04d".formatted(2_000 + i), "US"));
    }
    hold("CA1", 1, "xylophone");
    hold("CA2", 2, "xylophone");
    result(ledger.calls().change("CA1", c -> c.withPerson(person.id(), person.companyId())));
    result(
        ledger
            .consents()
            .add(
                person.id(),
                new Consent(
                    Consent.Purpose.CONTACT,
                    true,
                    "xylophone yes",
                    Consent.Channel.CALL,
                    START,
                    "ada",
                    "CA1")));
    assertThat(bytes.filesWith(NUMBER)).contains("store/store.mv");

    result(ledger.forgetting().ask(Forgettable.person(person.id()), "ada", Instant.now()));
    await().atMost(LONG).until(() -> !audited("person_deleted").isEmpty());
    awaitCompacted();
    await().atMost(LONG).until(() -> bytes.filesWith(NUMBER).isEmpty());

    assertThat(result(ledger.calls().newest(CallScope.ALL, Instant.now().plusSeconds(999_999), 10)))
        .isEmpty();
    assertThat(result(ledger.parties().people(List.of(person.id())))).isEmpty();
    assertThat(result(ledger.consents().of(person.id()))).isEmpty();
    assertThat(audited("call_deleted")).hasSize(2);
  }

  @Test
  void whatComesLaterIsRefused_andBringsNothingBack() throws Exception {
    result(ledger.calls().begin(call("CA1")));
    var sink = new HeldCalls(ledger).record("CA1", 1);
    result(ledger.forgetting().ask(Forgettable.call("CA1"), "ada", Instant.now()));
    await()
        .atMost(LONG)
        .until(() -> result(ledger.forgetting().pending(Forgettable.call("CA1"))).isEmpty());

    assertThatThrownBy(() -> result(ledger.facts().append(utterance("CA1", "u1", 1, "late"), 1)))
        .isInstanceOf(ForgottenCallException.class);
    result(ledger.recalls().join("CA1", withCompany().parties()));
    result(
        ledger
            .recalls()
            .keep(new CallRecall("CA1", HeldCalls.AT, "ada", "1", List.of(), List.of())));
    assertThat(result(ledger.recalls().of(List.of("CA1")))).isEmpty();
    assertThat(result(ledger.recalls().join("CA2", withCompany().parties()))).isEmpty();
    var handoff = Handoff.of("CA1", "ada", "bob", "late", HeldCalls.AT);
    assertThatThrownBy(() -> result(ledger.handoffs().put(handoff)))
        .isInstanceOf(ForgottenCallException.class);
    assertThat(result(ledger.handoffs().to("bob", 10))).isEmpty();
    assertThatThrownBy(() -> result(ledger.calls().begin(call("CA1"))))
        .isInstanceOf(ForgottenCallException.class);
    assertThatThrownBy(() -> result(ledger.calls().change("CA1", Call::ringing)))
        .isInstanceOf(UnknownCallException.class);
    new HeldCalls(ledger).record("CA1", 1);
    result(sink.end());
    await().atMost(LONG).until(() -> bytes.filesWith(audio(1)).isEmpty());
    assertThat(result(ledger.calls().find("CA1"))).isEmpty();
    assertThat(result(ledger.facts().of("CA1")).utterances()).isEmpty();
    assertThat(result(ledger.recordings().wavLength("CA1"))).isZero();
  }

  @Test
  void aDeletionCanBeUndone_untilItBegins() {
    hold("CA1", 1, "kept");
    var what = Forgettable.call("CA1");
    var later = Instant.now().plusSeconds(3_600);
    var asked = result(ledger.forgetting().ask(what, "ada", later));
    assertThat(asked.begun()).isFalse();
    assertThat(result(ledger.forgetting().pending(what))).contains(asked);
    assertThat(result(ledger.forgetting().undo(what))).isTrue();
    assertThat(result(ledger.forgetting().undo(what))).isFalse();
    assertThat(result(ledger.forgetting().pending(what))).isEmpty();
    assertThat(result(ledger.facts().of("CA1")).utterances()).hasSize(2);

    result(ledger.forgetting().ask(what, "ada", later));
    result(ledger.forgetting().ask(what, "ada", Instant.now()));
    await().atMost(LONG).until(() -> result(ledger.calls().find("CA1")).isEmpty());
    assertThat(result(ledger.forgetting().undo(what))).isFalse();
  }

  @Test
  void aJournalOfADeletedCallIsNotReplayed() throws Exception {
    ledger.close();
    try (var server = new ServerAway(data.resolve("server"));
        var other = server.ledger(vertx, data.resolve("other"))) {
      ledger = server.ledger(vertx, data.resolve("node"));
      result(ledger.calls().begin(call("CA1")));
      var eraser = other.forgetting();
      ledger.close();
      var journal = new dev.baton.ledger.journal.Journals(data.resolve("node").resolve("journal"));
      journal.append(
          "CA1",
          dev.baton.ledger.bus.Json.bytes(JournalEntry.of(utterance("CA1", "u1", 1, "late"))));
      result(eraser.ask(Forgettable.call("CA1"), "ada", Instant.now()));
      await().atMost(LONG).until(() -> result(eraser.pending(Forgettable.call("CA1"))).isEmpty());

      ledger = server.ledger(vertx, data.resolve("node"));
      assertThat(result(ledger.facts().of("CA1")).utterances()).isEmpty();
      assertThat(result(ledger.calls().find("CA1"))).isEmpty();
      assertThat(bytes.filesWith("late")).isEmpty();
      ledger.close();
    }
    open();
  }
}
