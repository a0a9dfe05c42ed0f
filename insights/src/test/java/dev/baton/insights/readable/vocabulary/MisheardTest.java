package dev.baton.insights.readable.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MisheardTest {

  @Test
  void knowsThatLikeSoundsAreTakenForEachOther() {
    var misheard = Misheard.english();
    assertThat(misheard.as(Phone.B, Phone.B)).isGreaterThan(misheard.as(Phone.B, Phone.P));
    assertThat(misheard.as(Phone.B, Phone.P)).isGreaterThan(misheard.as(Phone.B, Phone.S));
  }

  @Test
  void learnsWhatIsMisheardFromSentences() {
    assertThat(learned("sue bow").as(Phone.Z, Phone.S))
        .isGreaterThan(learned("zoo bow").as(Phone.Z, Phone.S));
  }

  private static Misheard learned(String heard) {
    var sentence =
        new HeardName("Zubo", "ask zubo now", List.of(("ask " + heard + " now").split(" ", -1)));
    return Misheard.of(new MisheardTraining(Collections.nCopies(40, sentence)).lines());
  }
}
