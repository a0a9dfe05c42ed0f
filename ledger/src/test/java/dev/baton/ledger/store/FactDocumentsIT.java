package dev.baton.ledger.store;

import static dev.baton.ledger.store.Sample.insight;
import static dev.baton.ledger.store.Sample.utterance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.forgetting.Forgettable;
import dev.baton.ledger.forgetting.Reason;
import dev.baton.ledger.forgetting.Tombstones;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactDocumentsIT {

  private static final long NEXT_MINUTE = 60_000;

  @TempDir private Path folder;

  private Database database;
  private Tombstones tombstones;
  private FactDocuments here;
  private FactDocuments elsewhere;

  @BeforeEach
  void open() {
    database = Database.embedded(folder, List.of());
    tombstones = new Tombstones(database.mongo());
    here = new FactDocuments(database.mongo(), tombstones::isForgotten);
    elsewhere = new FactDocuments(database.mongo(), tombstones::isForgotten);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void of_hasEachFactOnce_whenTwoNodesPutThem() {
    assertThat(here.put(utterance("CA1", "u1", 0, "hello"))).isTrue();
    assertThat(elsewhere.put(utterance("CA1", "u2", NEXT_MINUTE, "there"))).isTrue();
    assertThat(here.put(utterance("CA1", "u1", 0, "hello"))).isTrue();
    assertThat(here.put(utterance("CA1", "u3", 2 * NEXT_MINUTE, "again"))).isTrue();

    assertThat(elsewhere.of("CA1").utterances())
        .extracting(one -> one.id())
        .containsExactlyInAnyOrder("u1", "u2", "u3");
  }

  @Test
  void put_leavesNothing_whenAnotherNodeForgotTheCall() {
    here.put(utterance("CA1", "u1", 0, "hello"));
    tombstones.put(Forgettable.call("CA1"), "ada", Reason.ASKED);
    elsewhere.forgetCall("CA1");

    assertThat(here.put(utterance("CA1", "u2", 1_000, "same minute"))).isFalse();
    assertThat(here.put(utterance("CA1", "u3", NEXT_MINUTE, "next minute"))).isFalse();
    assertThat(here.change("CA1", List.of(insight("CA1", "i1", 0, Map.of())), List.of())).isEmpty();

    assertNothingIsLeft();
  }

  @Test
  void put_leavesNothing_whenTheCallWasForgottenBetweenTwoMinutes() {
    here.put(utterance("CA1", "u1", 0, "hello"));
    tombstones.put(Forgettable.call("CA1"), "ada", Reason.ASKED);
    elsewhere.forgetCall("CA1");

    assertThat(here.put(utterance("CA1", "u2", NEXT_MINUTE, "next minute"))).isFalse();

    assertNothingIsLeft();
  }

  @Test
  void put_leavesNoFact_whenAnotherNodeDeletedWhatWasSaid() {
    here.put(utterance("CA1", "u1", 0, "hello"));
    elsewhere.forgetText("CA1");

    assertThat(here.put(utterance("CA1", "u2", 1_000, "same minute"))).isFalse();
    assertThat(here.put(utterance("CA1", "u3", NEXT_MINUTE, "next minute"))).isFalse();

    assertThat(count(Collections.FACTS)).isZero();
    assertThat(here.any("CA1")).isFalse();
  }

  private void assertNothingIsLeft() {
    assertThat(count(Collections.FACTS)).isZero();
    assertThat(count(Collections.FACT_SPANS)).isZero();
  }

  private long count(String collection) {
    return database.mongo().getCollection(collection).countDocuments();
  }
}
