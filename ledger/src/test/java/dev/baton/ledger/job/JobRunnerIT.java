package dev.baton.ledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.baton.ledger.embedded.EmbeddedServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRunnerIT {

  private static final Duration LEASE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private final MovableClock clock = new MovableClock();
  private final List<JobRunner> nodes = new ArrayList<>();
  private EmbeddedServer server;
  private MongoClient client;
  private JobDocuments documents;

  @BeforeEach
  void open() throws IOException {
    server = EmbeddedServer.start(folder);
    client = MongoClients.create(server.uri());
    documents = new JobDocuments(client.getDatabase("baton"));
  }

  @AfterEach
  void close() {
    nodes.forEach(JobRunner::close);
    client.close();
    server.close();
  }

  private JobRunner node() {
    var node = new JobRunner(documents, clock, LEASE);
    nodes.add(node);
    return node;
  }

  private Job due(String key) {
    return Job.due(key, "count", clock.instant(), Map.of("call", "CA.$1"));
  }

  @Test
  void eachJobIsDoneOnce_whenTwoNodesLookForIt() {
    var begun = new ConcurrentHashMap<String, AtomicInteger>();
    JobHandler counting =
        run -> {
          begun.computeIfAbsent(run.job().key(), key -> new AtomicInteger()).incrementAndGet();
          return Future.succeededFuture(JobOutcome.done());
        };
    for (int i = 0; i < 60; i++) {
      assertThat(documents.put(due("job" + i))).isTrue();
    }
    node().handle("count", counting);
    node().handle("count", counting);

    await().until(() -> documents.find("job59").isEmpty() && begun.size() == 60);
    await().until(() -> documents.due(clock.instant(), Set.of("count")).isEmpty());
    assertThat(begun.values()).extracting(AtomicInteger::get).containsOnly(1);
  }

  @Test
  void anotherNodeBeginsItAgain_onceTheLeaseOfADeadOneRanOut() {
    var runs = new CopyOnWriteArrayList<JobRun>();
    JobHandler never =
        run -> {
          runs.add(run);
          return Promise.<JobOutcome>promise().future();
        };
    documents.put(due("job"));
    var first = node();
    first.handle("count", never);
    await().until(() -> runs.size() == 1);
    first.close();

    var second = node();
    second.handle("count", never);
    clock.forward(LEASE.minusSeconds(1));
    second.lookSoon();
    await().until(() -> documents.find("job").orElseThrow().running());
    assertThat(runs).hasSize(1);
    clock.forward(Duration.ofSeconds(1));
    second.lookSoon();

    await().until(() -> runs.size() == 2);
    assertThat(runs.get(1).fence()).isGreaterThan(runs.get(0).fence());
    assertThat(runs.get(1).job().attempts()).isEqualTo(2);
    assertThat(runs.get(1).job().input()).containsEntry("call", "CA.$1");
  }

  @Test
  void theLeaseIsHeld_whileTheJobRuns() {
    var runs = new CopyOnWriteArrayList<JobRun>();
    JobHandler slow =
        run -> {
          runs.add(run);
          return Promise.<JobOutcome>promise().future();
        };
    documents.put(due("job"));
    var first = node();
    first.handle("count", slow);
    await().until(() -> runs.size() == 1);

    clock.forward(LEASE.dividedBy(2));
    assertThat(told(runs.get(0).progress("half"))).isTrue();
    clock.forward(LEASE.minusSeconds(1));

    assertThat(documents.due(clock.instant(), Set.of("count"))).isEmpty();
    assertThat(documents.find("job").orElseThrow().progress()).isEqualTo("half");
    assertThat(runs).hasSize(1);
  }

  @Test
  void whoLostTheLeaseIsTold_andEndsNothing() {
    var outcomes = new CopyOnWriteArrayList<Promise<JobOutcome>>();
    var runs = new CopyOnWriteArrayList<JobRun>();
    JobHandler slow =
        run -> {
          runs.add(run);
          outcomes.add(Promise.promise());
          return outcomes.get(outcomes.size() - 1).future();
        };
    documents.put(due("job"));
    node().handle("count", slow);
    await().until(() -> outcomes.size() == 1);
    clock.forward(LEASE);
    node().handle("count", slow);
    await().until(() -> outcomes.size() == 2);

    assertThat(told(runs.get(0).progress("late"))).isFalse();
    outcomes.get(0).complete(JobOutcome.done());
    assertThat(told(runs.get(1).progress("on"))).isTrue();
    assertThat(documents.find("job").orElseThrow().progress()).isEqualTo("on");
    outcomes.get(1).complete(JobOutcome.done());
    await().until(() -> documents.find("job").isEmpty());
  }

  private static boolean told(Future<Void> progress) {
    await().until(progress::isComplete);
    return progress.succeeded();
  }

  @Test
  void itIsTriedAgainLater_whenItFails() {
    var attempts = new AtomicInteger();
    var runner = node();
    runner.handle(
        "count",
        run ->
            attempts.incrementAndGet() < 3
                ? Future.failedFuture("no disk")
                : Future.succeededFuture(JobOutcome.done()));
    documents.put(due("job"));
    runner.lookSoon();
    await().until(() -> "no disk".equals(documents.find("job").orElseThrow().lastError()));
    assertThat(documents.due(clock.instant(), Set.of("count"))).isEmpty();

    clock.forward(Duration.ofSeconds(2));
    runner.lookSoon();
    await().until(() -> documents.find("job").orElseThrow().attempts() == 2);
    await().until(() -> !documents.find("job").orElseThrow().running());
    clock.forward(Duration.ofSeconds(3));
    runner.lookSoon();
    await().until(() -> documents.due(clock.instant(), Set.of("count")).isEmpty());
    assertThat(attempts).hasValue(2);
    clock.forward(Duration.ofSeconds(1));
    runner.lookSoon();
    await().until(() -> documents.find("job").isEmpty());
  }

  @Test
  void itIsDoneAgainThen_whenItsHandlerSaysSo() {
    var runner = node();
    var later = clock.instant().plus(Duration.ofDays(1));
    runner.handle("count", run -> Future.succeededFuture(JobOutcome.again(later)));
    documents.put(due("job"));
    runner.lookSoon();
    await().until(() -> documents.find("job").orElseThrow().dueAt().equals(later));
    assertThat(documents.find("job").orElseThrow().running()).isFalse();
  }

  @Test
  void itIsTakenBackOnly_whileNobodyHasBegunIt() {
    var later = Job.due("job", "count", clock.instant().plusSeconds(60), Map.of());
    assertThat(documents.put(later)).isTrue();
    assertThat(documents.put(due("job"))).isFalse();
    assertThat(documents.find("job")).contains(later);
    assertThat(documents.cancel("job")).isTrue();
    assertThat(documents.cancel("job")).isFalse();

    documents.put(later);
    assertThat(documents.reschedule("job", clock.instant())).isTrue();
    assertThat(documents.claim("job", "me", clock.instant(), LEASE)).isPresent();
    assertThat(documents.cancel("job")).isFalse();
    assertThat(documents.reschedule("job", clock.instant())).isFalse();
  }

  @Test
  void jobsOfOtherKindsWait_forANodeThatKnowsThem() {
    documents.put(Job.due("other", "unknown", clock.instant(), Map.of()));
    documents.put(due("job"));
    node().handle("count", run -> Future.succeededFuture(JobOutcome.done()));
    await().until(() -> documents.find("job").isEmpty());
    assertThat(documents.find("other").orElseThrow().attempts()).isZero();
  }
}
