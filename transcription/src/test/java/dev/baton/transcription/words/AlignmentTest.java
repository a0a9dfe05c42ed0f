package dev.baton.transcription.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.transcription.words.Alignment.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {

  @Test
  void pairsWhatIsTheSame_whenWordsAreMissingAddedAndReplaced() {
    var alignment =
        Alignment.of(
            List.of("we", "have", "twelve", "people", "here"),
            List.of("well", "we", "have", "people", "hear"));

    assertThat(alignment.errors()).isEqualTo(3);
    assertThat(alignment.same()).containsExactly(new Pair(0, 1), new Pair(1, 2), new Pair(3, 3));
  }

  @Test
  void pairsAll_whenBothAreTheSame() {
    var alignment = Alignment.of(List.of("no", "no", "no"), List.of("no", "no", "no"));

    assertThat(alignment.errors()).isZero();
    assertThat(alignment.same()).containsExactly(new Pair(0, 0), new Pair(1, 1), new Pair(2, 2));
  }

  @Test
  void pairsNothing_whenOneIsEmpty() {
    assertThat(Alignment.of(List.of(), List.of("a", "b"))).isEqualTo(new Alignment(2, List.of()));
    assertThat(Alignment.of(List.of("a"), List.of())).isEqualTo(new Alignment(1, List.of()));
  }
}
