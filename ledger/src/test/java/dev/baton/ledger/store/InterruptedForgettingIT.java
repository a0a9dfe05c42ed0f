package dev.baton.ledger.store;

import static dev.baton.ledger.store.HeldCalls.audio;
import static dev.baton.ledger.store.Stores.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditQuery;
import dev.baton.ledger.forgetting.Forgettable;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.BlockedLedger.Deed;
import dev.baton.ledger.store.BlockedLedger.Point;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kills a process in the middle of a deletion, and looks at what the next one makes of it. */
class InterruptedForgettingIT {

  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path data;

  private final Vertx vertx = Vertx.vertx();
  private final QueryCoverage coverage = new QueryCoverage();
  private Ledger ledger;
  private String person;

  @AfterEach
  void close() {
    ledger.close();
    result(vertx.close());
    assertThat(coverage.uncovered()).isEmpty();
  }

  private void open(Map<String, String> more) {
    var settings = Settings.of(Map.of("data", data.toString())).with(more);
    ledger = Ledgers.open(vertx, settings, List.of(coverage), BlockedLedger.COMPACT_EVERY);
  }

  /** Two calls of one person, of which one is deleted, and one of somebody else. */
  private void hold() throws IOException {
    open(Map.of());
    var held = new HeldCalls(ledger);
    var there = result(ledger.parties().atNumber(HeldCalls.NUMBER, "US"));
    person = there.id();
    held.hold("CA0", 3, "glockenspiel");
    held.hold("CA1", 1, "xylophone");
    for (String callId : List.of("CA0", "CA1")) {
      result(ledger.calls().change(callId, c -> c.withPerson(person, there.companyId())));
    }
    held.hold("CA2", 2, "harpsichord");
    result(ledger.calls().change("CA2", c -> c.withNumber("+14155550199")));
    ledger.close();
    var bytes = new DataBytes(data);
    assertThat(bytes.filesWith(audio(1))).containsExactly("store/store.mv");
    assertThat(bytes.filesWith("xylophone")).containsExactly("store/store.mv");
  }

  private void killed(Deed deed, Point point) throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BlockedLedger.class.getName(),
                data.toString(),
                deed.name(),
                point.name(),
                person)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var lines = process.inputReader()) {
      assertThat(lines.lines().anyMatch(BlockedLedger.AT_THE_POINT::equals)).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CALL, TOMBSTONE_IS_PUT",
    "CALL, SOME_AUDIO_IS_GONE",
    "CALL, SOME_TEXT_IS_GONE",
    "CALL, CALL_IS_GONE",
    "CALL, ENDED_BEFORE_COMPACTION",
    "CALL, COMPACTION_BEGINS",
    "PERSON, SOME_AUDIO_IS_GONE",
    "PERSON, CALL_IS_GONE",
    "RECORDING, SOME_AUDIO_IS_GONE",
    "RECORDING, ENDED_BEFORE_COMPACTION",
    "EVERYTHING_SAID, SOME_TEXT_IS_GONE",
    "EVERYTHING_SAID, COMPACTION_IS_PUT",
    "RETENTION, SOME_AUDIO_IS_GONE",
    "RETENTION, ENDED_BEFORE_COMPACTION",
  })
  void whatWasBegunIsDoneAfterTheNextStart_andNoByteIsLeft(Deed deed, Point point)
      throws Exception {
    hold();
    killed(deed, point);
    open(BlockedLedger.more(deed));

    var bytes = new DataBytes(data);
    await().atMost(LONG).until(() -> bytes.filesWith(audio(1)).isEmpty());
    boolean textToo = deed != Deed.RECORDING;
    await().atMost(LONG).until(() -> bytes.filesWith("xylophone").isEmpty() == textToo);
    if (deed == Deed.PERSON) {
      await().atMost(LONG).until(() -> bytes.filesWith(HeldCalls.NUMBER).isEmpty());
    }
    boolean allGo = deed == Deed.PERSON || deed == Deed.RETENTION;
    if (allGo) {
      await().atMost(LONG).until(() -> bytes.filesWith(audio(3)).isEmpty());
      await().atMost(LONG).until(() -> bytes.filesWith("glockenspiel").isEmpty());
    }
    if (deed == Deed.RETENTION) {
      await().atMost(LONG).until(() -> bytes.filesWith("harpsichord").isEmpty());
    }
    assertThat(bytes.filesWith(audio(3)).isEmpty()).isEqualTo(allGo);
    assertThat(bytes.filesWith("glockenspiel").isEmpty()).isEqualTo(allGo);
    assertThat(bytes.filesWith("harpsichord").isEmpty()).isEqualTo(deed == Deed.RETENTION);
    assertThat(result(ledger.calls().find("CA1")).isPresent())
        .isEqualTo(deed != Deed.CALL && deed != Deed.PERSON);
    assertThat(audited()).contains(entry(deed));
    await().atMost(LONG).untilAsserted(() -> assertThat(isOpen(deed)).isFalse());
  }

  private List<String> audited() {
    var query = new AuditQuery(null, null, null, null, null, null, 100);
    return result(ledger.audit().page(query)).entries().stream().map(AuditEntry::action).toList();
  }

  private static String entry(Deed deed) {
    return switch (deed) {
      case CALL, LATER -> "call_deleted";
      case PERSON -> "person_deleted";
      case RECORDING -> "audio_deleted";
      case EVERYTHING_SAID, RETENTION -> "text_deleted";
    };
  }

  /** Whether Baton says that the deletion is not over. */
  private boolean isOpen(Deed deed) {
    return switch (deed) {
      case CALL, LATER -> result(ledger.forgetting().pending(Forgettable.call("CA1"))).isPresent();
      case PERSON -> result(ledger.forgetting().pending(Forgettable.person(person))).isPresent();
      case RECORDING, EVERYTHING_SAID ->
          result(ledger.calls().find("CA1")).orElseThrow().terms().erasurePending();
      case RETENTION -> result(ledger.jobs().find("retention")).orElseThrow().running();
    };
  }

  @Test
  void aDeletionThatIsNotDueCanBeUndone_afterTheProcessWasKilled() throws Exception {
    hold();
    killed(Deed.LATER, Point.JOB_IS_PUT);
    open(Map.of());
    var what = Forgettable.call("CA1");
    assertThat(result(ledger.forgetting().pending(what))).isPresent();
    assertThat(result(ledger.forgetting().undo(what))).isTrue();
    assertThat(result(ledger.forgetting().pending(what))).isEmpty();
    assertThat(result(ledger.facts().of("CA1")).utterances()).hasSize(2);
    assertThat(result(ledger.recordings().wavLength("CA1"))).isPositive();
  }
}
