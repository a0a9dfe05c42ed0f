package dev.baton.insights.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadAfterTest {

  private static final List<String> ANSWER = words("about forty");
  private static final List<String> SEATS = words("how many people do you have");

  private static Encoder encoder;

  @BeforeAll
  static void load() {
    encoder = Encoder.load();
  }

  @Test
  void aShortAnswer_isReadByItsQuestion() {
    var seats = encoder.readAfter(List.of(SEATS), ANSWER);
    var again = encoder.readAfter(List.of(SEATS), ANSWER);
    var budget = encoder.readAfter(List.of(words("what may it cost in thousands")), ANSWER);

    assertThat(again.firstMean()).isEqualTo(seats.firstMean());
    assertThat(budget.firstMean()).isNotEqualTo(seats.firstMean());
  }

  @Test
  void beforeAnythingWasSaid_aTurnIsReadAlone_byTheLayersOfTurns() {
    var read = encoder.readAfter(List.of(), ANSWER);
    var alone = encoder.embed(ANSWER).states();

    assertThat(read.first()).hasSameDimensionsAs(alone).isNotEqualTo(alone);
    assertThat(read.second()).isEmpty();
    assertThat(read.secondMean()).containsOnly(0f);
  }

  @Test
  void eachUtterance_andTheirOrder_count() {
    var other = words("or do you rent them");
    var one = encoder.readAfter(List.of(SEATS), ANSWER);
    var both = encoder.readAfter(List.of(SEATS, other), ANSWER);
    var turned = encoder.readAfter(List.of(other, SEATS), ANSWER);

    assertThat(both.firstMean()).isNotEqualTo(one.firstMean());
    assertThat(both.second()).hasSameDimensionsAs(turned.second());
    assertThat(both.second()).isNotEqualTo(turned.second());
  }

  @Test
  void ofMuch_theEndIsRead() {
    var much = Collections.nCopies(100, "seats");
    var read = encoder.readAfter(List.of(much), ANSWER);
    var more = encoder.readAfter(List.of(SEATS, much), ANSWER);

    assertThat(read.second().length).isLessThan(much.size());
    assertThat(more.first()).isEqualTo(read.first());
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }
}
