package dev.baton.insights.readable.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.speech.TeamVocabulary.SoundsLike;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenNamesTest {

  private static List<String> ways(String name) {
    return SpokenNames.of(List.of(name)).get(0).sounds().stream()
        .map(sounds -> String.join(" ", sounds))
        .toList();
  }

  @Test
  void saysAKnownWordAsTheDictionaryHasIt() {
    assertThat(ways("River Stone")).containsExactly("r ih v er s t ow n");
  }

  @Test
  void saysAMadeUpWordAlsoByItsLetters() {
    assertThat(ways("Greystack")).contains("g r ey s t ae k");
    assertThat(ways("Quorvia")).contains("k w ao r v iy ah");
    assertThat(ways("Luminbase")).contains("l ah m ih n b ey s");
  }

  @Test
  void saysANameAlsoAsTheTeamSpellsItsSound() {
    var spoken =
        SpokenNames.of(List.of("Xwyr", "Okonjo"), List.of(new SoundsLike("Xwyr", "swear")));
    assertThat(spoken.get(0).sounds()).contains(List.of("s", "w", "eh", "r"));
    assertThat(spoken.get(1).sounds()).isEqualTo(SpokenNames.of(List.of("Okonjo")).get(0).sounds());
  }

  @Test
  void leavesOutWhatIsTooShort_andWhatHasNoSounds() {
    assertThat(SpokenNames.of(List.of("Eye", "Ö", "..."))).isEmpty();
  }
}
