package dev.baton.insights.readable.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {

  private static final Misheard MISHEARD = Misheard.english();

  private static List<Phone> sounds(String text) {
    return Pronunciation.english().of(text);
  }

  private static List<Alignment.Place> places(String name, String heard) {
    return new Alignment(sounds(name), sounds(heard), MISHEARD).places(1);
  }

  @Test
  void findsANameAcrossWords_whereverTheyBeginAndEnd() {
    var place = places("greystack", "we use gray stack here").get(0);
    assertThat(place.from()).isEqualTo(sounds("we use").size());
    assertThat(place.to()).isEqualTo(sounds("we use gray stack").size());
  }

  @Test
  void scoresMost_whereItIsHeardAsItIsSaid() {
    double exact = places("kestrel", "kestrel").get(0).score();
    assertThat(exact).isCloseTo(MISHEARD.most(sounds("kestrel")), within(1e-9));
    assertThat(places("kestrel", "castro").get(0).score()).isPositive().isLessThan(exact);
  }

  @Test
  void findsEachTimeThatItIsSaid_sideBySide() {
    var all = places("kestrel", "kestrel told kestrel");
    assertThat(all).hasSizeGreaterThanOrEqualTo(2);
    assertThat(all.get(0).to() <= all.get(1).from() || all.get(1).to() <= all.get(0).from())
        .isTrue();
  }

  @Test
  void findsNothingInNothing() {
    assertThat(places("kestrel", "")).isEmpty();
  }
}
