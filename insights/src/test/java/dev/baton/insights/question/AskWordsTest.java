package dev.baton.insights.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskWordsTest {

  @Test
  void wordsInOnesToThrees_andAtBothEnds_areLookedAt() {
    assertThat(AskWords.of(List.of("you", "rent", "them")).names())
        .contains("you", "< you", "rent them >", "you * them", "0<you", "0>them", "2>you")
        .doesNotContain("3<you")
        .doesNotHaveDuplicates();
  }

  @Test
  void howLongAnUtteranceIs_isToldCoarsely() {
    assertThat(AskWords.of(List.of("why")).names()).contains("length=0");
    assertThat(AskWords.of(Collections.nCopies(400, "so")).names()).contains("length=8");
  }
}
