package dev.baton.insights.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignalEvaluatorTest {

  @Test
  void match_countsHitsMissesAndFalseAlarms() {
    var labels = List.of(new Found("a", 1, "money:met"), new Found("a", 2, "time:met"));
    var found = List.of(new Found("a", 1, "money:met"), new Found("a", 3, "time:met"));

    assertThat(Match.scores(labels, found)).isEqualTo(new Scores(1, 1, 1, 0));
  }

  @Test
  void match_takesAnyOfTheValues_whenALabelAllowsSeveral() {
    var labels = List.of(new Found("a", 9, "4|b.txt:7"));

    assertThat(Match.scores(labels, List.of(new Found("a", 9, "b.txt:7"))).f1()).isEqualTo(1);
    assertThat(Match.scores(labels, List.of(new Found("a", 9, "5"))).f1()).isZero();
  }

  @Test
  void match_takesTheLineAlone_whenTheValueIsLeftOut() {
    var labels = List.of(new Found("a", 1, "price"), new Found("a", 1, "trust"));
    var found = List.of(new Found("a", 1, "other"));

    assertThat(Match.scores(labels, found, Found::withoutValue)).isEqualTo(new Scores(1, 0, 0, 0));
  }
}
