package dev.baton.insights.readable.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.language.UsualWords;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final List<String> HEARD = List.of("we", "use", "gray", "stacks", "here");

  private static double probability(UsualWords usual) {
    var name = Name.of("Greystack", Misheard.english());
    var heard = Candidate.Utterance.of(HEARD, usual);
    return Decision.english().probability(Candidate.in(heard, name, Misheard.english()).get(0));
  }

  @Test
  void asksForMore_whereTheWordsAreUsual() {
    double rare = probability(UsualWords.of(List.of()));
    double usual = probability(UsualWords.of(List.of("gray\t5000", "stacks\t5000")));
    assertThat(rare).isGreaterThan(usual);
  }

  @Test
  void isSure_whereItIsSpelledAlike() {
    var name = Name.of("Greystack", Misheard.english());
    var heard = Candidate.Utterance.of(List.of("grey", "stack"), UsualWords.of(List.of()));
    var candidate = Candidate.in(heard, name, Misheard.english()).get(0);
    assertThat(Decision.english().probability(candidate)).isEqualTo(1);
  }
}
