package dev.baton.ledger.store;

import static dev.baton.ledger.store.Sample.START;
import static dev.baton.ledger.store.Sample.call;
import static dev.baton.ledger.store.Stores.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.Topics;
import dev.baton.ledger.handoff.Handoff;
import dev.baton.ledger.handoff.HandoffChange;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
class HandoffsIT {

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
    ledger.close();
    store.drop();
    result(vertx.close());
    assertThat(coverage.uncovered()).isEmpty();
  }

  private static Handoff to(String account, String words) {
    return Handoff.of("CA1", "ada", account, words, START);
  }

  @Test
  void sentAgain_itStaysAsItIs() {
    var first = result(ledger.handoffs().put(to("bob", "be quick")));
    var again =
        result(
            ledger
                .handoffs()
                .put(Handoff.of("CA1", "ada", "bob", "be quick", START.plusSeconds(9))));
    assertThat(first.version()).isOne();
    assertThat(again).isEqualTo(first);
    assertThat(result(ledger.handoffs().of("CA1"))).containsExactly(first);
    ledger.close();
    open();
    assertThat(result(ledger.handoffs().of("CA1"))).containsExactly(first);
  }

  @Test
  void otherWords_needTheVersionThatTheyFollow() {
    result(ledger.handoffs().put(to("bob", "one")));
    assertThatThrownBy(() -> result(ledger.handoffs().put(to("bob", "two"))))
        .isInstanceOf(StaleVersionException.class);
    var follows = new Handoff("CA1", "ada", "bob", "two", START, null, 1);
    var changed = result(ledger.handoffs().put(follows));
    assertThat(changed.words()).isEqualTo("two");
    assertThat(changed.version()).isEqualTo(2);
    assertThat(result(ledger.handoffs().put(follows))).isEqualTo(changed);
    var others = new Handoff("CA1", "eve", "bob", "three", START, null, 2);
    assertThatThrownBy(() -> result(ledger.handoffs().put(others)))
        .isInstanceOf(StaleVersionException.class);
  }

  @Test
  void ofManyAtOnce_oneIsStored() {
    var sent =
        IntStream.range(0, 20)
            .mapToObj(i -> ledger.handoffs().put(to("bob", "words " + i)).otherwiseEmpty())
            .toList();
    result(Future.all(sent));
    assertThat(sent.stream().map(Future::result).filter(one -> one != null)).hasSize(1);
  }

  @Test
  void theFirstLookStays_andEachChangeIsPublished() {
    var changes = new CopyOnWriteArrayList<HandoffChange>();
    Topics.HANDOFF.listen(vertx, changes::add);
    result(ledger.handoffs().put(to("bob", null)));
    result(ledger.handoffs().seen("CA1", "bob", START));
    var later = result(ledger.handoffs().seen("CA1", "bob", START.plusSeconds(60))).orElseThrow();
    assertThat(later.seenAt()).isEqualTo(START);
    assertThat(result(ledger.handoffs().seen("CA1", "eve", START))).isEmpty();
    assertThat(result(ledger.handoffs().withdraw("CA1", "bob"))).isTrue();
    assertThat(result(ledger.handoffs().withdraw("CA1", "bob"))).isFalse();
    await().until(() -> changes.size() >= 3);
    assertThat(changes).containsOnly(new HandoffChange("CA1", "bob"));
  }

  @Test
  void eachFindsTheirOwn_newestFirst_andSeesThoseCalls() {
    for (String id : List.of("CA1", "CA2", "CA3")) {
      result(ledger.calls().begin(call(id).withColleague("ada")));
    }
    result(ledger.handoffs().put(Handoff.of("CA1", "ada", "bob", null, START)));
    result(ledger.handoffs().put(Handoff.of("CA2", "ada", "bob", null, START.plusSeconds(1))));
    result(ledger.handoffs().put(Handoff.of("CA2", "ada", "bo", null, START.plusSeconds(1))));
    assertThat(result(ledger.handoffs().to("bob", 10)))
        .extracting(Handoff::callId)
        .containsExactly("CA2", "CA1");
    assertThat(result(ledger.handoffs().to("bob", 1))).hasSize(1);
    assertThat(result(ledger.handoffs().of("CA2")))
        .extracting(Handoff::to)
        .containsExactly("bo", "bob");
    var scope =
        new CallScope(false, "bob", Set.of(), result(ledger.handoffs().calls("bob")), false);
    assertThat(result(ledger.calls().newest(scope, START.plusSeconds(99), 10)))
        .extracting(one -> one.id())
        .containsExactlyInAnyOrder("CA1", "CA2");
  }
}
