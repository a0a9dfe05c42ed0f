package dev.baton.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private final Figures figures =
      new Figures(
          "Speech",
          List.of("recording", "words", "WER"),
          List.of(Figures.row("agent1", 321, 0.19626), Figures.row("b", 5, null)),
          List.of("As good as it gets."));

  @Test
  void areAlignedLines_asText() {
    assertThat(figures.text())
        .isEqualTo(
            """
            Speech
            recording  words    WER
            agent1       321  0.196
            b              5      -
            As good as it gets.""");
  }

  @Test
  void areOneLine_asJson() {
    assertThat(figures.json())
        .isEqualTo(
            "{\"title\":\"Speech\",\"rows\":[{\"recording\":\"agent1\",\"words\":321,\"WER\":0.19626},"
                + "{\"recording\":\"b\",\"words\":5,\"WER\":null}],\"notes\":[\"As good as it gets.\"]}");
  }

  @Test
  void refuse_whenARowIsTooShort() {
    assertThatThrownBy(() -> new Figures("", List.of("a", "b"), List.of(Figures.row(1)), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
