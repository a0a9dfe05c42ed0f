package dev.baton.bench.same;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.speech.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static final List<Word> SAID =
      List.of(word("hello", 100, 400), word("who", 500, 600), word("calls", 700, 990));

  @Test
  void isNothing_whenWordsAndTimesAreTheSame() {
    assertThat(Difference.between(SAID, SAID)).isEqualTo(new Difference(0, 0));
  }

  @Test
  void isTheLargestOfTime_whenWordsAreTheSame() {
    var moved = List.of(word("hello", 130, 410), word("who", 500, 560), word("calls", 700, 990));

    assertThat(Difference.between(SAID, moved)).isEqualTo(new Difference(0, 40));
  }

  @Test
  void comparesTimesOfTheSameWordsOnly_whenWordsDiffer() {
    var other = List.of(word("hello", 100, 420), word("calls", 720, 990), word("so", 9_000, 9_100));

    assertThat(Difference.between(SAID, other)).isEqualTo(new Difference(2, 20));
  }

  private static Word word(String word, long startMs, long endMs) {
    return new Word(word, startMs, endMs, 1);
  }
}
