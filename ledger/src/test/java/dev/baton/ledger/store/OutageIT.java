package dev.baton.ledger.store;

import static dev.baton.ledger.store.Sample.START;
import static dev.baton.ledger.store.Sample.call;
import static dev.baton.ledger.store.Sample.insight;
import static dev.baton.ledger.store.Sample.utterance;
import static dev.baton.ledger.store.Stores.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.call.CallStored;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightChange;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.UtteranceHeard;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OutageIT {

  private static final Utterance HELLO = utterance("CA1", "MZ1-inbound-0", 0, "hello");
  private static final Utterance THERE = utterance("CA1", "MZ1-inbound-1", 61_000, "there");

  /** So that what is said during an outage is replayed within a second. */
  private static final long SPEAKING_NANOS = 10_000_000;

  @TempDir private Path folder;

  private final Vertx vertx = Vertx.vertx();
  private final List<UtteranceHeard> heard = new CopyOnWriteArrayList<>();
  private final List<InsightChange> insights = new CopyOnWriteArrayList<>();
  private final List<CallStored> stored = new CopyOnWriteArrayList<>();
  private ServerAway server;
  private Ledger ledger;

  @BeforeEach
  void open() throws IOException {
    server = new ServerAway(folder.resolve("server"));
    ledger = server.ledger(vertx, folder.resolve("node"));
    Topics.UTTERANCE.listen(vertx, heard::add);
    Topics.INSIGHT.listen(vertx, insights::add);
    Topics.STORED.listen(vertx, stored::add);
  }

  @AfterEach
  void close() {
    ledger.close();
    server.close();
    result(vertx.close());
  }

  @Test
  void factsArePublishedAndGiven_whileTheServerIsAway() {
    result(ledger.calls().begin(call("CA1")));
    assertThat(result(ledger.facts().append(HELLO, 1))).isTrue();
    server.stop();

    assertThat(result(ledger.facts().append(THERE, 2))).isFalse();
    var asked = insight("CA1", "q.1", 61_000, Map.of("open", true));
    assertThat(result(ledger.facts().append("CA1", List.of(asked), List.of()))).isFalse();

    await().until(() -> heard.size() == 2 && insights.size() == 1);
    assertThat(heard).extracting(UtteranceHeard::stored).containsExactly(true, false);
    assertThat(insights.get(0).stored()).isFalse();
    var facts = result(ledger.facts().of("CA1"));
    assertThat(facts.utterances()).containsExactly(HELLO, THERE);
    assertThat(facts.insights()).containsExactly(asked);
    assertThat(facts.unstored()).containsExactlyInAnyOrder(THERE.id(), "q.1");
    assertThat(stored).isEmpty();
  }

  @Test
  void factsAreStoredInOrder_whenTheServerIsBack() throws IOException {
    result(ledger.calls().begin(call("CA1")));
    result(ledger.facts().append(HELLO, 1));
    server.stop();
    result(ledger.facts().append(THERE, 2));
    var guess = insight("CA1", "q.1", 61_000, Map.of("text", "first guess"));
    var better = insight("CA1", "q.1", 61_000, Map.of("text", "better"));
    var wrong = insight("CA1", "q.2", 61_000, Map.of("text", "not asked"));
    change(List.of(guess, wrong), List.of());
    change(List.of(better), List.of(wrong));

    server.startAgain();
    await().until(() -> stored.contains(new CallStored("CA1")));

    var facts = result(ledger.facts().of("CA1"));
    assertThat(facts.unstored()).isEmpty();
    assertThat(facts.utterances()).containsExactly(HELLO, THERE);
    assertThat(facts.insights()).containsExactly(better);
    assertThat(journals()).isEmpty();
    assertThat(factsInStore("CA1")).isEqualTo(facts);
    assertThat(result(ledger.facts().append(THERE, 3))).isTrue();
  }

  @Test
  void callsGoOn_whileTheServerIsAway() throws IOException {
    result(ledger.calls().begin(call("CA1")));
    server.stop();

    result(ledger.calls().change("CA1", Call::ringing));
    assertThat(result(ledger.calls().find("CA1")).orElseThrow().progress().state())
        .isEqualTo(CallState.RINGING);
    result(ledger.calls().begin(call("CA2")));
    var ended =
        result(
            ledger
                .calls()
                .change("CA1", call -> call.ended(Outcome.COMPLETED, START.plusSeconds(60))));
    assertThat(result(ledger.calls().begin(call("CA1")))).isEqualTo(ended);

    server.startAgain();
    await().until(() -> stored.size() == 2);
    assertThat(callInStore("CA1")).contains(ended);
    assertThat(callInStore("CA2")).contains(call("CA2"));
  }

  @Test
  void theCallGoesOn_whenItsBeginIsRepeatedAsTheServerGoesAway() throws IOException {
    result(ledger.calls().begin(call("CA1")));
    var ringing = result(ledger.calls().change("CA1", Call::ringing));
    server.stop();

    assertThat(result(ledger.calls().begin(call("CA1")))).isEqualTo(ringing);
    assertThat(journals()).isEmpty();
  }

  @Test
  void whatIsNotKnownHere_isNotMadeUp_whileTheServerIsAway() throws IOException {
    server.stop();

    assertThatThrownBy(() -> result(ledger.facts().of("CA9")))
        .isInstanceOf(StoreUnavailableException.class);
    assertThatThrownBy(() -> result(ledger.calls().find("CA9")))
        .isInstanceOf(StoreUnavailableException.class);
    assertThatThrownBy(() -> result(ledger.calls().change("CA9", Call::ringing)))
        .isInstanceOf(StoreUnavailableException.class);
    assertThat(journals()).isEmpty();
  }

  @Test
  void journalsAreStored_whenTheLedgerIsOpenedAgain() throws IOException {
    result(ledger.calls().begin(call("CA1")));
    server.stop();
    result(ledger.calls().change("CA1", Call::ringing));
    result(ledger.facts().append(HELLO, 1));
    ledger.close();
    server.startAgain();

    ledger = server.ledger(vertx, folder.resolve("node"));

    assertThat(result(ledger.facts().of("CA1")).utterances()).containsExactly(HELLO);
    assertThat(result(ledger.calls().find("CA1")).orElseThrow().progress().state())
        .isEqualTo(CallState.RINGING);
    assertThat(journals()).isEmpty();
  }

  @Test
  void nothingIsLost_whenTheServerComesAndGoes() throws IOException {
    var talking = new AtomicBoolean(true);
    var calls =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> said("CA" + i, talking)))
            .toList();
    for (int round = 0; round < 3; round++) {
      server.stop();
      await().until(() -> !journals().isEmpty());
      server.startAgain();
      await().until(() -> journals().isEmpty());
    }
    talking.set(false);

    for (int i = 0; i < calls.size(); i++) {
      var said = calls.get(i).join();
      await().until(() -> journals().isEmpty());
      assertThat(factsInStore("CA" + i).utterances()).containsExactlyElementsOf(said);
    }
  }

  private List<Utterance> said(String callId, AtomicBoolean talking) {
    var said = new ArrayList<Utterance>();
    while (talking.get()) {
      var utterance = utterance(callId, "u" + said.size(), said.size() * 100L, "x");
      result(ledger.facts().append(utterance, 1));
      said.add(utterance);
      LockSupport.parkNanos(SPEAKING_NANOS);
    }
    return said;
  }

  private void change(List<Insight> put, List<Insight> retracted) {
    assertThat(result(ledger.facts().append("CA1", put, retracted))).isFalse();
  }

  /** As another node, which has no memory of the call, reads it. */
  private CallFacts factsInStore(String callId) {
    try (var other = server.ledger(vertx, folder.resolve("other"))) {
      return result(other.facts().of(callId));
    }
  }

  private Optional<Call> callInStore(String callId) {
    try (var other = server.ledger(vertx, folder.resolve("other"))) {
      return result(other.calls().find(callId));
    }
  }

  private List<Path> journals() throws IOException {
    try (var files = Files.list(folder.resolve("node").resolve("journal"))) {
      return files.toList();
    }
  }
}
