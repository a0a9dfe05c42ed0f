package dev.baton.ledger.store;

import static dev.baton.ledger.store.Sample.call;
import static dev.baton.ledger.store.Sample.utterance;
import static dev.baton.ledger.store.Stores.result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.Topics;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.call.CallStored;
import dev.baton.ledger.journal.Journals;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayIT {

  /** More than a document of the database may have. */
  private static final String TOO_LONG = "x".repeat(17 << 20);

  @TempDir private Path folder;

  private final Vertx vertx = Vertx.vertx();
  private final StorePool pool = new StorePool();
  private final List<CallStored> stored = new CopyOnWriteArrayList<>();
  private Database database;
  private Outage outage;
  private Journals journals;
  private FactDocuments facts;
  private Replay replay;

  @BeforeEach
  void open() {
    database = Database.embedded(folder.resolve("store"), List.of());
    outage = new Outage(database);
    journals = new Journals(folder.resolve("journal"));
    facts = new FactDocuments(database.mongo(), callId -> false);
    replay =
        new Replay(
            vertx,
            pool,
            journals,
            new Journaled(journals, outage, callId -> false),
            new CallMemory(),
            new CallDocuments(database.mongo(), new TeamDocuments(database.mongo())),
            facts);
    Topics.STORED.listen(vertx, stored::add);
  }

  @AfterEach
  void close() {
    outage.close();
    pool.close();
    database.close();
    result(vertx.close());
  }

  @Test
  void journalsAreStored_whenTheyAreWrittenAsTheDatabaseComesBack() {
    outage.whileThere(replay::goOn);
    journal("CA1", JournalEntry.of(utterance("CA1", "u1", 0, "hello")));
    await().until(() -> stored.contains(new CallStored("CA1")));

    journal("CA2", JournalEntry.of(utterance("CA2", "u1", 0, "hello")));
    await().until(() -> stored.contains(new CallStored("CA2")));

    assertThat(facts.of("CA1").utterances()).hasSize(1);
    assertThat(facts.of("CA2").utterances()).hasSize(1);
    assertThat(journals.keys()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"utterance\":", "\0\0", "{}", "null", "[]", ""})
  void linesArePassedOver_andTheirFileKept_whenTheyCannotBeRead(String line) throws IOException {
    journal("CA1", JournalEntry.of(utterance("CA1", "u1", 0, "before")));
    journals.append("CA1", line.getBytes(UTF_8));
    journal("CA1", JournalEntry.of(utterance("CA1", "u2", 10, "after")));

    result(replay.all());

    assertThat(facts.of("CA1").utterances())
        .extracting(utterance -> utterance.text())
        .containsExactlyInAnyOrder("before", "after");
    assertThat(journals.keys()).isEmpty();
    assertThat(files()).singleElement().asString().endsWith(".unreadable-1");
    await().until(() -> stored.equals(List.of(new CallStored("CA1"))));
  }

  @Test
  void journalsAreKept_andOthersStored_whenTheDatabaseDoesNotTakeThem() {
    journal("CA1", JournalEntry.of(utterance("CA1", "u1", 0, TOO_LONG)));
    journal("CA2", JournalEntry.of(utterance("CA2", "u1", 0, "hello")));

    result(replay.all());

    assertThat(journals.keys()).containsExactly("CA1");
    assertThat(facts.of("CA2").utterances()).hasSize(1);
    await().until(() -> stored.equals(List.of(new CallStored("CA2"))));
  }

  @Test
  void theNewerCallStays_whenItChangedInTheDatabaseMeanwhile() {
    var calls = new CallDocuments(database.mongo(), new TeamDocuments(database.mongo()));
    var newer = call("CA1").ringing().withVersion(5);
    calls.insert(newer);
    journal("CA1", JournalEntry.of(call("CA1").withColleague("sam").withVersion(4)));

    result(replay.all());
    assertThat(calls.find("CA1")).contains(newer);

    var newest = newer.withColleague("sam").withVersion(7);
    journal("CA1", JournalEntry.of(newest));
    result(replay.all());
    assertThat(calls.find("CA1")).contains(newest);
  }

  private void journal(String callId, JournalEntry entry) {
    journals.append(callId, Json.bytes(entry));
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder.resolve("journal"))) {
      return files.toList();
    }
  }
}
