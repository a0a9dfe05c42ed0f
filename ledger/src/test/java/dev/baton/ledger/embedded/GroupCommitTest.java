package dev.baton.ledger.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupCommitTest {

  private final Set<Integer> written = ConcurrentHashMap.newKeySet();
  private final Set<Integer> committed = ConcurrentHashMap.newKeySet();
  private final AtomicInteger begun = new AtomicInteger();
  private final Semaphore mayEnd = new Semaphore(0);
  private final ExecutorService writers = Executors.newCachedThreadPool();

  @AfterEach
  void stop() throws InterruptedException {
    mayEnd.release(1_000);
    writers.shutdown();
    assertThat(writers.awaitTermination(10, SECONDS)).isTrue();
  }

  @Test
  void await_returnsOnceTheWriteIsCommitted_whoeverElseWrites() {
    var commit = new GroupCommit(this::commitWhatIsWritten);

    var done =
        IntStream.range(0, 8)
            .mapToObj(writer -> CompletableFuture.runAsync(() -> write(commit, writer), writers))
            .toList();

    done.forEach(CompletableFuture::join);
    assertThat(begun).hasValueLessThanOrEqualTo(8 * 500).hasPositiveValue();
  }

  private void write(GroupCommit commit, int writer) {
    for (int i = 0; i < 500; i++) {
      int id = writer * 500 + i;
      written.add(id);
      commit.await();
      assertThat(committed).contains(id);
    }
  }

  @Test
  void await_isServedByTheNextCommit_whenOneWasUnderWayAlready() {
    var commit = new GroupCommit(this::commitOnceAllowed);
    var first = written(1, commit);
    await().until(() -> begun.get() == 1);
    var second = written(2, commit);
    await().until(() -> commit.waiting() == 1);

    mayEnd.release();
    first.join();
    await().until(() -> begun.get() == 2);
    assertThat(second).isNotDone();

    mayEnd.release();
    second.join();
    assertThat(committed).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void await_sharesOneCommit_whenManyWaitForIt() {
    var commit = new GroupCommit(this::commitOnceAllowed);
    var all = firstAndWaiting(20, commit);

    mayEnd.release(2);

    all.forEach(CompletableFuture::join);
    assertThat(begun).hasValue(2);
    assertThat(committed).hasSize(21);
  }

  @Test
  void await_fails_forEachWhoWaits_whenCommitsFail() {
    var commit =
        new GroupCommit(
            () -> {
              commitOnceAllowed();
              throw new IllegalStateException("disk full");
            });
    var all = firstAndWaiting(5, commit);

    mayEnd.release(1_000);

    for (var one : all) {
      assertThatThrownBy(one::join).hasRootCauseMessage("disk full");
    }
  }

  @Test
  void await_commitsAgain_whenTheCommitBeforeItFailed() {
    var commit =
        new GroupCommit(
            () -> {
              commitOnceAllowed();
              if (begun.get() == 1) {
                throw new IllegalStateException("disk full");
              }
            });
    var all = firstAndWaiting(5, commit);

    mayEnd.release(2);

    assertThatThrownBy(() -> all.get(0).join()).hasRootCauseMessage("disk full");
    all.subList(1, 6).forEach(CompletableFuture::join);
    assertThat(begun).hasValue(2);
  }

  @Test
  void await_goesOnWaiting_whenItsThreadIsInterrupted() {
    var commit = new GroupCommit(this::commitOnceAllowed);
    var first = written(1, commit);
    await().until(() -> begun.get() == 1);
    var thread = new CompletableFuture<Thread>();
    var second =
        CompletableFuture.supplyAsync(
            () -> {
              thread.complete(Thread.currentThread());
              written.add(2);
              commit.await();
              return Thread.interrupted() && committed.contains(2);
            },
            writers);
    await().until(() -> commit.waiting() == 1);

    thread.join().interrupt();
    mayEnd.release(2);

    first.join();
    assertThat(second.join()).isTrue();
  }

  /** One whose commit has begun, and others who came after that. */
  private List<CompletableFuture<Void>> firstAndWaiting(int waiting, GroupCommit commit) {
    var all = new ArrayList<CompletableFuture<Void>>();
    all.add(written(0, commit));
    await().until(() -> begun.get() == 1);
    for (int i = 1; i <= waiting; i++) {
      all.add(written(i, commit));
    }
    await().until(() -> commit.waiting() == waiting);
    return all;
  }

  private CompletableFuture<Void> written(int id, GroupCommit commit) {
    return CompletableFuture.runAsync(
        () -> {
          written.add(id);
          commit.await();
        },
        writers);
  }

  private void commitWhatIsWritten() {
    begun.incrementAndGet();
    committed.addAll(written);
  }

  /** What is written once a commit has begun is not part of it. */
  private void commitOnceAllowed() {
    var part = Set.copyOf(written);
    begun.incrementAndGet();
    mayEnd.acquireUninterruptibly();
    committed.addAll(part);
  }
}
