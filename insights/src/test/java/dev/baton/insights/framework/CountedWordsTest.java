package dev.baton.insights.framework;

import static dev.baton.insights.framework.Status.MET;
import static dev.baton.insights.framework.Status.NOT_MET;
import static dev.baton.insights.framework.Status.UNCLEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.framework.Standing.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountedWordsTest {

  @Test
  void laterWords_overrule_whenTheyAreAboutAsSure() {
    assertThat(places(new Word(MET, 0.9), new Word(NOT_MET, 0.6))).containsExactly(0, 1);
    assertThat(places(new Word(MET, 0.4), new Word(NOT_MET, 0.3))).containsExactly(0, 1);
  }

  @Test
  void laterWords_doNotCount_whenWhatSaysOtherwiseIsMuchSurer() {
    assertThat(places(new Word(MET, 0.9), new Word(NOT_MET, 0.4))).containsExactly(0);
    assertThat(places(new Word(UNCLEAR, 0.9), new Word(MET, 0.3), new Word(MET, 0.7)))
        .containsExactly(0, 2);
  }

  @Test
  void weakWords_count_whenNothingSaysOtherwise() {
    assertThat(places(new Word(MET, 0.9), new Word(MET, 0.1))).containsExactly(0, 1);
    assertThat(places(new Word(NOT_MET, 0.05))).containsExactly(0);
    assertThat(places()).isEmpty();
  }

  @Test
  void aSureWord_counts_afterAWeakOneThatSaysOtherwise() {
    assertThat(places(new Word(NOT_MET, 0.2), new Word(MET, 1))).containsExactly(0, 1);
  }

  private static List<Integer> places(Word... said) {
    return Standing.places(List.of(said));
  }
}
