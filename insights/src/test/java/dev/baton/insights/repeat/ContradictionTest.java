package dev.baton.insights.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContradictionTest {

  @Test
  void answersContradict_whenOneSaysYesAndOneSaysNo() {
    assertThat(Contradiction.between("yes we do", "no not really")).isTrue();
    assertThat(Contradiction.between("yeah we have one", "yes sure")).isFalse();
  }

  @Test
  void answersContradict_whenTheirNumbersDiffer() {
    assertThat(Contradiction.between("about thirty seats", "it's fifty by now")).isTrue();
    assertThat(Contradiction.between("about thirty seats", "thirty i think")).isFalse();
    assertThat(Contradiction.between("about thirty seats", "quite a few")).isFalse();
  }
}
