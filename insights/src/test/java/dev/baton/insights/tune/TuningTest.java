package dev.baton.insights.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.baton.insights.floor.Floors;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.insight.Correction;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.insight.Judgement;
import dev.baton.ledger.settings.SettingsException;
import dev.baton.ledger.store.CallFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningTest {

  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

  /** What is confident is right, and what is not is wrong. */
  private static List<Verdict> telling(int customers) {
    var verdicts = new ArrayList<Verdict>();
    for (int i = 0; i < customers; i++) {
      verdicts.add(new Verdict("co" + i, "objection", 0.8, true));
      verdicts.add(new Verdict("co" + i, "objection", 0.4, false));
    }
    return verdicts;
  }

  @Test
  void aFloorIsTaken_whereConfidenceTells() {
    var kind = Tuning.of(telling(60)).get(0);
    assertThat(kind.floor()).isEqualTo(0.8);
    assertThat(kind.before().precision()).isEqualTo(0.5, within(1e-9));
    assertThat(kind.after().precision()).isEqualTo(1);
    assertThat(kind.after().recall()).isEqualTo(1);
  }

  @Test
  void noFloorIsTaken_whereItTellsNothing() {
    var verdicts = new ArrayList<Verdict>();
    for (int i = 0; i < 210; i++) {
      verdicts.add(new Verdict("co" + i, "objection", i % 7 / 10.0, i % 5 != 0));
    }
    var kind = Tuning.of(verdicts).get(0);
    assertThat(kind.missing()).isZero();
    assertThat(kind.floor()).isNull();
    assertThat(kind.after()).isEqualTo(kind.before());
  }

  @Test
  void ofTooFew_itSaysHowManyAreMissing() {
    var kind = Tuning.of(telling(6)).get(0);
    assertThat(kind.floor()).isNull();
    assertThat(kind.missing()).isEqualTo(2 * Tuning.LEAST - 12);
    assertThat(kind.after()).isEqualTo(kind.before());
  }

  @Test
  void oneCustomerIsInOneHalf() {
    var verdicts = new ArrayList<Verdict>();
    for (int i = 0; i < 100; i++) {
      verdicts.add(new Verdict("co1", "objection", 0.4, i % 2 == 0));
    }
    var kind = Tuning.of(verdicts).get(0);
    assertThat(kind.fitted()).isEqualTo(Tuning.isFirst("co1") ? 100 : 0);
    assertThat(kind.missing()).isPositive();
  }

  @Test
  void whatPeopleSaid_isReadFromACall() {
    var right = found("a", 0.9);
    var wrong = found("b", 0.3);
    var put = found("c", 0.5);
    var missed = found("d", 1).detector(Insight.PERSON);
    var facts =
        new CallFacts(
            List.of(),
            List.of(right.insight(), wrong.insight(), put.insight(), found("e", 0.7).insight()),
            List.of(
                right.said(InsightState.CONFIRMED),
                wrong.said(InsightState.REJECTED),
                put.said(InsightState.NOTED_BY_HAND),
                missed.said(InsightState.NOTED_BY_HAND),
                new Correction("e", null, new Judgement("ada", AT, 2))),
            Set.of());
    var call = Call.begun("CA1", Direction.OUTBOUND, "en", AT).withPerson("pe1", "co1");
    assertThat(Verdict.of(call, facts))
        .containsExactly(
            new Verdict("co1", "objection", 0.9, true),
            new Verdict("co1", "objection", 0.3, false),
            new Verdict("co1", "objection", 0.5, true),
            new Verdict("co1", "objection", -1, true));
  }

  private record Found(Insight insight) {

    Found detector(String name) {
      return new Found(
          new Insight(
              insight.id(),
              "CA1",
              name,
              insight.kind(),
              null,
              0,
              Map.of(),
              List.of(),
              1,
              InsightState.SUGGESTED));
    }

    Correction said(InsightState state) {
      var judged = new Judgement("ada", AT, 1);
      return new Correction(insight.id(), insight.judged(state, judged), judged);
    }
  }

  private static Found found(String id, double confidence) {
    return new Found(
        new Insight(
            id,
            "CA1",
            "objection",
            "objection",
            null,
            0,
            Map.of("type", "price"),
            List.of(),
            confidence,
            InsightState.SUGGESTED));
  }

  @Test
  void floorsAreRead_withTheirVersion_andTheOnesBeforeAreKept(@TempDir Path data)
      throws IOException {
    assertThat(Floors.read(data)).isEqualTo(Floors.NONE);
    Floors.NONE.next(Map.of("objection", 0.5), AT).write(data);
    Floors.read(data).next(Map.of("evidence", 0.25), AT).write(data);
    var read = Floors.read(data);
    assertThat(read.version()).isEqualTo(2);
    assertThat(read.byKind())
        .containsOnly(Map.entry("objection", 0.5), Map.entry("evidence", 0.25));
    assertThat(data.resolve("insights-floors.1.json")).exists();
    assertThat(read.takes(found("a", 0.5).insight())).isTrue();
    assertThat(read.takes(found("a", 0.49).insight())).isFalse();
  }

  @Test
  void aBrokenFile_isSaid(@TempDir Path data) throws IOException {
    for (String broken : List.of("{", "{\"version\":1,\"byKind\":{\"objection\":7}}")) {
      Files.writeString(Floors.file(data), broken);
      assertThatThrownBy(() -> Floors.read(data))
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("insights-floors.json");
    }
  }
}
