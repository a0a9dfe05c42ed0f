package dev.baton.ledger.store;

import static dev.baton.ledger.store.HeldCalls.audio;
import static dev.baton.ledger.store.Sample.call;
import static dev.baton.ledger.store.Sample.insight;
import static dev.baton.ledger.store.Sample.utterance;
import static dev.baton.ledger.store.Stores.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditQuery;
import dev.baton.ledger.consent.RecordingMode;
import dev.baton.ledger.consent.RecordingStop;
import dev.baton.ledger.consent.RecordingStop.Kind;
import dev.baton.ledger.forgetting.Forgettable;
import dev.baton.ledger.handoff.Handoff;
import dev.baton.ledger.insight.Correction;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.insight.Judgement;
import dev.baton.ledger.settings.Settings;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deletes audio and text of calls that stay, and looks for them in every byte. */
class PartsForgottenIT {

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Instant NOW = Instant.ofEpochMilli(1_764_000_000_000L);

  @TempDir private Path data;

  private final Vertx vertx = Vertx.vertx();
  private final QueryCoverage coverage = new QueryCoverage();
  private DataBytes bytes;
  private Ledger ledger;

  @BeforeEach
  void open() {
    bytes = new DataBytes(data);
    open(Map.of());
  }

  private void open(Map<String, String> more) {
    var settings = Settings.of(Map.of("data", data.toString())).with(more);
    ledger = Ledgers.open(vertx, settings, List.of(coverage), Duration.ofSeconds(1));
  }

  @AfterEach
  void close() {
    ledger.close();
    result(vertx.close());
    assertThat(coverage.uncovered()).isEmpty();
  }

  private void erase(String callId, Kind kind) {
    var changed =
        result(ledger.forgetting().erase(callId, new RecordingStop(kind, "ada", NOW))).terms();
    assertThat(changed.mode().keepsAudio()).isFalse();
    await()
        .atMost(LONG)
        .until(() -> !result(ledger.calls().find(callId)).orElseThrow().terms().erasurePending());
  }

  private List<AuditEntry> audited(String action) {
    var query = new AuditQuery(null, action, null, null, null, null, 100);
    return result(ledger.audit().page(query)).entries();
  }

  @Test
  void theRecordingOfACallThatGoesOnGoesFromEveryFile_andItsWordsStay() throws Exception {
    var held = new HeldCalls(ledger);
    held.begin("CA1", 1, "xylophone");
    held.begin("CA2", 2, "harpsichord");
    await().atMost(LONG).until(() -> bytes.filesWith(audio(1)).contains("store/store.mv"));

    erase("CA1", Kind.DELETE_RECORDING);
    result(held.record("CA1", 1).end());

    await().atMost(LONG).until(() -> bytes.filesWith(audio(1)).isEmpty());
    assertThat(bytes.filesWith(audio(2))).isNotEmpty();
    assertThat(result(ledger.recordings().wavLength("CA1"))).isZero();
    assertThat(result(ledger.facts().append(utterance("CA1", "u3", 200_000, "more"), 1))).isTrue();
    assertThat(result(ledger.facts().of("CA1")).utterances()).hasSize(3);
    var terms = result(ledger.calls().find("CA1")).orElseThrow().terms();
    assertThat(terms.mode()).isEqualTo(RecordingMode.TRANSCRIPT_ONLY);
    assertThat(terms.stops()).containsExactly(new RecordingStop(Kind.DELETE_RECORDING, "ada", NOW));
    assertThat(audited("audio_deleted")).extracting(AuditEntry::who).containsExactly("ada");
    assertThat(audited("text_deleted")).isEmpty();
  }

  @Test
  void everythingOfACallThatGoesOnGoesFromEveryFile_andStaysAway() throws Exception {
    new HeldCalls(ledger).begin("CA1", 1, "xylophone");
    result(ledger.facts().append(utterance("CA2", "u1", 1_000, "harpsichord"), 0));

    erase("CA1", Kind.DELETE_RECORDING);
    erase("CA1", Kind.DELETE_ALL);

    var late = utterance("CA1", "u4", 250_000, "xylophone late");
    assertThat(result(ledger.facts().append(late, 0))).isFalse();
    var asked = insight("CA1", "i1", 250_000, Map.of("text", "xylophone"));
    assertThat(result(ledger.facts().append("CA1", List.of(asked), List.of()))).isFalse();
    await()
        .atMost(LONG)
        .until(() -> bytes.filesWith("xylophone").isEmpty() && bytes.filesWith(audio(1)).isEmpty());
    assertThat(result(ledger.facts().of("CA1")).utterances()).isEmpty();
    assertThat(result(ledger.facts().of("CA1")).insights()).isEmpty();
    assertThat(result(ledger.handoffs().of("CA1"))).extracting(Handoff::words).containsOnlyNulls();
    var judged = new Judgement("ada", NOW, 0);
    var said = new Correction("i1", asked.judged(InsightState.CONFIRMED, judged), judged);
    assertThatThrownBy(() -> result(ledger.facts().correct("CA1", said)))
        .isInstanceOf(UnknownCallException.class);
    assertThat(result(ledger.facts().of("CA2")).utterances()).hasSize(1);
    assertThat(audited("text_deleted")).hasSize(1);
  }

  @Test
  void theRecordingOfADeletedCallIsNothingToDelete() {
    new HeldCalls(ledger).begin("CA1", 1, "xylophone");
    var what = Forgettable.call("CA1");
    result(ledger.forgetting().ask(what, "ada", Instant.now()));
    await().atMost(LONG).until(() -> result(ledger.forgetting().pending(what)).isEmpty());
    ledger
        .forgetting()
        .erase("CA1", new RecordingStop(Kind.DELETE_RECORDING, "ada", NOW))
        .otherwiseEmpty();
    await()
        .atMost(LONG)
        .until(() -> result(ledger.jobs().find("erase/DELETE_RECORDING/CA1")).isEmpty());
    assertThat(result(ledger.calls().find("CA1"))).isEmpty();
  }

  @Test
  void audioGoesAfterItsDays_andTextAfterItsOwn() throws Exception {
    var old = Instant.now().minus(Duration.ofDays(40));
    var held = new HeldCalls(ledger);
    for (var at : Map.of("old", old, "new", Instant.now()).entrySet()) {
      boolean isOld = at.getKey().equals("old");
      result(ledger.calls().begin(call(at.getKey(), at.getValue())));
      var said = utterance(at.getKey(), "u1", 1, isOld ? "xylophone" : "harpsichord");
      result(ledger.facts().append(said, 1));
      result(held.record(at.getKey(), isOld ? 1 : 2).end());
    }
    ledger.close();
    assertThat(bytes.filesWith(audio(1))).isNotEmpty();
    open(Map.of("retention.audio-days", "30", "retention.text-days", "60"));
    await().atMost(LONG).until(() -> bytes.filesWith(audio(1)).isEmpty());
    assertThat(result(ledger.recordings().wavLength("old"))).isZero();
    assertThat(result(ledger.facts().of("old")).utterances()).hasSize(1);
    assertThat(bytes.filesWith("xylophone")).isNotEmpty();
    assertThat(result(ledger.recordings().wavLength("new"))).isPositive();
    assertThat(audited("text_deleted")).isEmpty();
    ledger.close();

    open(Map.of("retention.audio-days", "30", "retention.text-days", "30"));
    await().atMost(LONG).until(() -> bytes.filesWith("xylophone").isEmpty());
    assertThat(result(ledger.calls().find("old"))).isPresent();
    assertThat(result(ledger.facts().of("old")).utterances()).isEmpty();
    assertThat(result(ledger.facts().of("new")).utterances()).hasSize(1);
    assertThat(bytes.filesWith(audio(2))).isNotEmpty();
    assertThat(audited("audio_deleted")).extracting(AuditEntry::who).containsExactly("baton");
    assertThat(audited("text_deleted")).extracting(AuditEntry::who).containsExactly("baton");
  }
}
