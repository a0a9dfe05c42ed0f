package dev.baton.insights.readable.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NumbersTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/numbers.tsv", delimiter = '\t')
  void writes(String said, String written) {
    assertThat(written(List.of(said.split(" ", -1)), Set.of())).isEqualTo(written);
  }

  @Test
  void keepsNumbersApart_whereACommaStandsBetween() {
    assertThat(written(List.of("twenty", "twelve", "people"), Set.of(0))).isEqualTo("20 12 people");
    assertThat(written(List.of("ten", "thirty"), Set.of(0))).isEqualTo("10 30");
  }

  @Test
  void coversEachWordOnce() {
    var words = new ArrayList<String>();
    var some =
        List.of("five", "oh", "double", "a", "hundred", "and", "point", "dollars", "ten", "to");
    for (int i = 0; i < 2_000; i++) {
      words.add(some.get((i * 7 + i / 3) % some.size()));
    }
    int at = 0;
    for (var piece : Numbers.in(words, Set.of())) {
      assertThat(piece.from()).isGreaterThanOrEqualTo(at);
      assertThat(piece.to()).isGreaterThan(piece.from());
      assertThat(piece.text()).isNotEmpty().doesNotContain(" ");
      at = piece.to();
    }
  }

  private static String written(List<String> words, Set<Integer> commas) {
    var written = new ArrayList<String>();
    int at = 0;
    for (var piece : Numbers.in(words, commas)) {
      written.addAll(words.subList(at, piece.from()));
      written.add(piece.text().replace('\u00a0', ' '));
      at = piece.to();
    }
    written.addAll(words.subList(at, words.size()));
    return String.join(" ", written);
  }
}
