package dev.baton.ledger.store;

import static dev.baton.ledger.store.Sample.START;
import static dev.baton.ledger.store.Sample.insight;
import static dev.baton.ledger.store.Sample.utterance;
import static dev.baton.ledger.store.Stores.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.Topics;
import dev.baton.ledger.insight.Correction;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightChange;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.insight.Judgement;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.baton.ledger.store.Stores#all")
class CorrectionsIT {

  private static final Insight FOUND = insight("CA1", "q1.$", 100, Map.of("text", "why"));

  @Parameter private Stores.Store store;
  @TempDir private Path data;

  private final Vertx vertx = Vertx.vertx();
  private final QueryCoverage coverage = new QueryCoverage();
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = store.open(vertx, data, coverage);
    result(ledger.facts().append(utterance("CA1", "u1", 100, "why"), 0));
    result(ledger.facts().append("CA1", List.of(FOUND), List.of()));
  }

  @AfterEach
  void close() {
    ledger.close();
    store.drop();
    result(vertx.close());
    assertThat(coverage.uncovered()).isEmpty();
  }

  private static Correction says(Insight insight, InsightState state, long version) {
    var judged = new Judgement("ada", START, version);
    return new Correction(insight.id(), insight.judged(state, judged), judged);
  }

  private static Correction takesBack(String id, long version) {
    return new Correction(id, null, new Judgement("ada", START, version));
  }

  private List<Insight> insights() {
    return result(ledger.facts().of("CA1")).insights();
  }

  private Insight only() {
    assertThat(insights()).hasSize(1);
    return insights().get(0);
  }

  @Test
  void aWordStands_whateverDetectorsFindLater() {
    result(ledger.facts().correct("CA1", says(FOUND, InsightState.REJECTED, 0)));
    var other = FOUND.withValues(Map.of("text", "why not"));
    result(ledger.facts().append("CA1", List.of(other), List.of()));
    assertThat(only().state()).isEqualTo(InsightState.REJECTED);
    assertThat(only().values()).containsEntry("text", "why");
    assertThat(only().judgement()).isEqualTo(new Judgement("ada", START, 1));
    result(ledger.facts().append("CA1", List.of(), List.of(other)));
    assertThat(only().state()).isEqualTo(InsightState.REJECTED);
  }

  @Test
  void whatFollowsAConfirmedOne_isTakenAlong() {
    result(ledger.facts().correct("CA1", says(FOUND, InsightState.CONFIRMED, 0)));
    var answered = FOUND.withValues(Map.of("text", "why", "answer", "because"));
    result(ledger.facts().append("CA1", List.of(answered), List.of()));
    assertThat(only().state()).isEqualTo(InsightState.CONFIRMED);
    assertThat(only().values()).containsEntry("answer", "because");
  }

  @Test
  void aWordTakenBack_leavesWhatDetectorsFound_andTheCountOfWords() {
    result(ledger.facts().correct("CA1", says(FOUND, InsightState.REJECTED, 0)));
    var back = result(ledger.facts().correct("CA1", takesBack(FOUND.id(), 1))).orElseThrow();
    assertThat(back.state()).isEqualTo(InsightState.SUGGESTED);
    assertThat(back.judgement().version()).isEqualTo(2);
    result(ledger.facts().correct("CA1", says(FOUND, InsightState.CONFIRMED, 2)));
    assertThat(only().state()).isEqualTo(InsightState.CONFIRMED);
  }

  @Test
  void whatIsNotedByHand_comesAndGoes() {
    var noted = insight("CA1", "hand-1", 50, Map.of("text", "more"));
    result(ledger.facts().correct("CA1", says(noted, InsightState.NOTED_BY_HAND, 0)));
    assertThat(insights()).extracting(Insight::id).containsExactly("hand-1", "q1.$");
    assertThat(result(ledger.facts().correct("CA1", takesBack("hand-1", 1)))).isEmpty();
    assertThat(only().id()).isEqualTo("q1.$");
  }

  @Test
  void saidAgain_itChangesNothing_andWhoComesLateIsRefused() {
    var first = says(FOUND, InsightState.REJECTED, 0);
    result(ledger.facts().correct("CA1", first));
    var again = result(ledger.facts().correct("CA1", first)).orElseThrow();
    assertThat(again.judgement().version()).isOne();
    assertThatThrownBy(
            () -> result(ledger.facts().correct("CA1", says(FOUND, InsightState.CONFIRMED, 0))))
        .isInstanceOf(StaleVersionException.class);
    assertThatThrownBy(() -> result(ledger.facts().correct("CA9", first)))
        .isInstanceOf(UnknownCallException.class);
  }

  @Test
  void ofManyAtOnce_noneIsLost() {
    var all =
        IntStream.range(0, 20)
            .mapToObj(i -> insight("CA1", "hand-" + i, 50 + i, Map.of("text", "more")))
            .map(one -> ledger.facts().correct("CA1", says(one, InsightState.NOTED_BY_HAND, 0)))
            .toList();
    result(Future.all(all));
    assertThat(insights()).hasSize(21);
  }

  @Test
  void everyWatcherGetsWhatCounts() {
    var changes = new CopyOnWriteArrayList<InsightChange>();
    Topics.INSIGHT.listen(vertx, changes::add);
    result(ledger.facts().correct("CA1", says(FOUND, InsightState.CONFIRMED, 0)));
    result(ledger.facts().append("CA1", List.of(FOUND), List.of()));
    result(ledger.facts().append("CA1", List.of(), List.of(FOUND)));
    await().until(() -> changes.size() == 3);
    assertThat(changes)
        .allSatisfy(
            change -> {
              assertThat(change.retracted()).isEmpty();
              assertThat(change.put())
                  .extracting(Insight::state)
                  .containsExactly(InsightState.CONFIRMED);
            });
  }
}
