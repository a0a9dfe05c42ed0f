package dev.baton.ledger.store;

import static dev.baton.ledger.store.Sample.START;
import static dev.baton.ledger.store.Sample.call;
import static dev.baton.ledger.store.Sample.insight;
import static dev.baton.ledger.store.Sample.utterance;
import static dev.baton.ledger.store.Stores.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.AudioStream;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.call.Leg;
import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.call.LegState;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.ledger.team.Session;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.baton.ledger.store.Stores#all")
class LedgerIT {

  @Parameter private Stores.Store store;
  @TempDir private Path data;

  private final Vertx vertx = Vertx.vertx();
  private final QueryCoverage coverage = new QueryCoverage();
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = store.open(vertx, data, coverage);
  }

  @AfterEach
  void close() {
    assertThat(coverage.collections()).isSubsetOf(forgettable());
    ledger.close();
    store.drop();
    result(vertx.close());
    assertThat(coverage.uncovered()).isEmpty();
    assertThat(coverage.seen()).isPositive();
  }

  /** A collection is in a place that forgets, or said to be kept. */
  private Set<String> forgettable() {
    var all = new HashSet<>(((MongoLedger) ledger).places().collections());
    all.addAll(Places.KEPT);
    return all;
  }

  @Test
  void keepsTheFirst_whenACallBeginsTwice() {
    var first = result(ledger.calls().begin(call("CA1")));
    result(ledger.calls().change("CA1", Call::ringing));
    var second = result(ledger.calls().begin(call("CA1", START.plusSeconds(9))));
    assertThat(first.version()).isZero();
    assertThat(second.progress().state()).isEqualTo(CallState.RINGING);
    assertThat(second.progress().startedAt()).isEqualTo(START);
  }

  @Test
  void losesNoChange_whenManyChangeACallAtOnce() {
    result(ledger.calls().begin(call("CA1")));
    var legs =
        IntStream.range(0, 40)
            .mapToObj(i -> new Leg("leg." + i, LegRole.CUSTOMER, LegState.RINGING))
            .toList();
    result(
        Future.all(
            legs.stream().map(leg -> ledger.calls().change("CA1", c -> c.with(leg))).toList()));
    var changed = result(ledger.calls().find("CA1")).orElseThrow();
    assertThat(changed.legs()).containsExactlyInAnyOrderElementsOf(legs);
    assertThat(changed.version()).isEqualTo(40);
  }

  @Test
  void storesAndPublishesNothing_whenAChangeChangesNothing() {
    result(ledger.calls().begin(call("CA1")));
    var published = Collections.synchronizedList(new ArrayList<Call>());
    Topics.CALL.listen(vertx, published::add);
    result(ledger.calls().change("CA1", call -> call));
    result(ledger.calls().change("CA1", Call::ringing));
    Awaitility.await().until(() -> !published.isEmpty());
    assertThat(published).extracting(Call::version).containsExactly(1L);
  }

  @Test
  void saysSo_whenThereIsNoSuchCall() {
    assertThat(result(ledger.calls().find("nobody"))).isEmpty();
    assertThatThrownBy(() -> result(ledger.calls().change("nobody", Call::ringing)))
        .isInstanceOf(UnknownCallException.class);
  }

  @Test
  void refusesTheCall_whenItsIdCannotNameAFile() {
    assertThatThrownBy(() -> result(ledger.calls().begin(call("x".repeat(151)))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> result(ledger.calls().begin(call("é".repeat(76)))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> result(ledger.calls().begin(call(""))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void givesPagesNewestFirst_whenCallsAreListed() {
    for (int i = 0; i < 5; i++) {
      result(ledger.calls().begin(call("CA" + i, START.plusMillis(i * 10L))));
    }
    var page = result(ledger.calls().newest(CallScope.ALL, Instant.now().plusSeconds(999_999), 2));
    assertThat(page).extracting(Call::id).containsExactly("CA4", "CA3");
    var next = result(ledger.calls().newest(CallScope.ALL, page.get(1).progress().startedAt(), 2));
    assertThat(next).extracting(Call::id).containsExactly("CA2", "CA1");
  }

  @Test
  void changesNothing_whenAFactIsAppendedAgain() {
    var said = utterance("CA1", "MZ1-inbound-0", 61_000, "hello");
    assertThat(result(ledger.facts().append(said, 1))).isTrue();
    assertThat(result(ledger.facts().append(said, 2))).isTrue();
    assertThat(result(ledger.facts().of("CA1")).utterances()).containsExactly(said);
  }

  @Test
  void givesFactsByStart_whenTheyCameInAnyOrder() {
    var late = utterance("CA1", "MZ1-inbound-2", 190_000, "late");
    var early = utterance("CA1", "MZ1-outbound-1", 10, "early");
    result(ledger.facts().append(late, 1));
    result(ledger.facts().append(early, 1));
    var asked = insight("CA1", "q.2", 190_000, Map.of("open", true, "text", "late"));
    var ratio = insight("CA1", "ratio", 0, Map.of("sdrMs", 5, "ratio", 0.5));
    result(ledger.facts().append("CA1", List.of(asked, ratio), List.of()));
    var facts = result(ledger.facts().of("CA1"));
    assertThat(facts.utterances()).containsExactly(early, late);
    assertThat(facts.insights()).containsExactly(ratio, asked);
    assertThat(facts.unstored()).isEmpty();
  }

  @Test
  void forgetsTheInsight_whenItIsRetracted() {
    var asked = insight("CA1", "q$1.0", 190_000, Map.of("open", true));
    result(ledger.facts().append("CA1", List.of(asked), List.of()));
    result(ledger.facts().append("CA1", List.of(), List.of(asked)));
    assertThat(result(ledger.facts().of("CA1")).insights()).isEmpty();
  }

  @Test
  void keepsHostileTextAsItIs_whenItIsInIdsAndWords() {
    String hostile = "</script>'\"; {$where: 1} \u0000\u202E %2E ../.. \uD83D\uDE00 $set.a.b";
    result(ledger.calls().begin(call("CA.$1/../%").withColleague(hostile)));
    var said = utterance("CA.$1/../%", "a.$b.%2E\u0000" + hostile, 5, hostile);
    result(ledger.facts().append(said, 1));
    assertThat(result(ledger.facts().of("CA.$1/../%")).utterances()).containsExactly(said);
    assertThat(result(ledger.calls().find("CA.$1/../%")).orElseThrow().parties().colleague())
        .isEqualTo(hostile);
  }

  @Test
  void readsEverything_whenTheStoreIsOpenedAgain() {
    result(ledger.calls().begin(call("CA1")));
    result(ledger.calls().change("CA1", c -> c.ended(Outcome.COMPLETED, START.plusSeconds(60))));
    var said = utterance("CA1", "MZ1-inbound-0", 1, "hello");
    result(ledger.facts().append(said, 1));
    var before = result(ledger.calls().find("CA1"));
    ledger.close();
    ledger = store.open(vertx, data, coverage);
    assertThat(result(ledger.calls().find("CA1"))).isEqualTo(before);
    assertThat(result(ledger.facts().of("CA1")).utterances()).containsExactly(said);
  }

  @Test
  void findsOnePerson_whenManyAskForANumberAtOnce() {
    var asked =
        IntStream.range(0, 20)
            .mapToObj(i -> ledger.parties().atNumber("+14155550123", "US"))
            .toList();
    result(Future.all(asked));
    var person = asked.get(0).result();
    assertThat(asked).extracting(Future::result).containsOnly(person);
    assertThat(result(ledger.parties().people(List.of(person.id(), "nobody"))))
        .containsExactly(person);
    var companies = result(ledger.parties().companies(List.of(person.companyId())));
    assertThat(companies).extracting(company -> company.region()).containsExactly("US");
    assertThat(result(ledger.parties().atNumber("+442071838750", "GB"))).isNotEqualTo(person);
  }

  @Test
  void knowsAccounts_onceTheyArePut() {
    assertThat(result(ledger.accounts().none())).isTrue();
    result(ledger.accounts().put(new Account("sam", "Sam", Role.SDR, "one")));
    var changed = new Account("sam", "Sam", Role.ADMINISTRATOR, "two");
    result(ledger.accounts().put(changed));
    assertThat(result(ledger.accounts().none())).isFalse();
    assertThat(result(ledger.accounts().find("sam"))).contains(changed);
    assertThat(result(ledger.accounts().find("Sam"))).isEmpty();
  }

  @Test
  void knowsASession_untilItIsClosedOrExpires() {
    var now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    var open = new Session("aa", "sam", now.plus(Duration.ofHours(1)));
    result(ledger.sessions().open(open));
    result(ledger.sessions().open(new Session("bb", "sam", now.minusMillis(1))));
    assertThat(result(ledger.sessions().find("aa"))).contains(open);
    assertThat(result(ledger.sessions().find("bb"))).isEmpty();
    var later = now.plus(Duration.ofHours(2));
    result(ledger.sessions().extend("aa", later));
    result(ledger.sessions().extend("cc", later));
    assertThat(result(ledger.sessions().find("aa")).orElseThrow().expiresAt()).isEqualTo(later);
    assertThat(result(ledger.sessions().find("cc"))).isEmpty();
    result(ledger.sessions().close("aa"));
    assertThat(result(ledger.sessions().find("aa"))).isEmpty();
  }

  @Test
  void tellsTheTruthAboutOpenCalls_whenTheStoreIsOpenedAgain() {
    result(ledger.calls().begin(call("CA1").with(new AudioStream("MZ1", "CA1", 0, true))));
    result(ledger.facts().append(utterance("CA1", "MZ1-inbound-0", 4_100, "hello"), 1));
    assertThat(result(ledger.calls().open())).extracting(Call::id).containsExactly("CA1");
    ledger.close();
    ledger = store.open(vertx, data, coverage);
    var call = result(ledger.calls().find("CA1")).orElseThrow();
    if (store.uri() == null) {
      assertThat(call.progress().outcome()).isEqualTo(Outcome.LOST);
      assertThat(call.progress().endedAt()).isEqualTo(START.plusMillis(5_000));
      assertThat(call.streams()).noneMatch(AudioStream::open);
      assertThat(result(ledger.calls().open())).isEmpty();
    } else {
      assertThat(call.progress().state()).isEqualTo(CallState.DIALING);
    }
  }

  @Test
  void answersThePing() {
    result(ledger.ping());
    assertThat(result(ledger.calls().open())).isEmpty();
  }
}
