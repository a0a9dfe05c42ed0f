package dev.baton.insights.readable.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.readable.vocabulary.Vocabulary.Found;
import dev.baton.ledger.speech.TeamVocabulary.SoundsLike;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

  private static final Vocabulary NAMES =
      Vocabulary.of(List.of("Okonjo", "Lindqvist", "Fenwick Moss", "Greystack"));

  private static List<Found> found(String heard) {
    return NAMES.in(List.of(heard.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource({
    "i will ask lundqvist tomorrow, Lindqvist",
    "we were sent by fenwick moss, Fenwick Moss",
    "compare it with gray stack please, Greystack",
    "my manager oh con joe has to sign, Okonjo",
  })
  void findsWhatSoundsLikeAName(String heard, String name) {
    assertThat(found(heard)).extracting(Found::name).containsExactly(name);
  }

  @Test
  void saysWhichWordsANameStandsFor() {
    var one = found("compare it with gray stack please").get(0);
    assertThat(List.of(one.from(), one.to())).containsExactly(3, 5);
  }

  @ParameterizedTest
  @CsvSource({
    "how are you doing today",
    "we have twelve people why do you ask",
    "i think the gray one is in stock",
    "''",
  })
  void leavesWhatSoundsOtherwise(String heard) {
    assertThat(found(heard)).isEmpty();
  }

  @Test
  void findsAName_whereWhatWasHeardSoundsLikeItsSpelling() {
    var heard = List.of("we", "moved", "to", "sin", "appsy", "last", "year");
    assertThat(Vocabulary.of(List.of("Qxtrev")).in(heard)).isEmpty();
    assertThat(
            Vocabulary.of(List.of("Qxtrev"), List.of(new SoundsLike("Qxtrev", "sin appsy")))
                .in(heard))
        .extracting(Found::name)
        .containsExactly("Qxtrev");
  }

  @Test
  void passesOverWhatIsTooShort_andWhatHasNoSounds() {
    var none = Vocabulary.of(List.of("Eye", "Ö", "..."));
    assertThat(none.isEmpty()).isTrue();
    assertThat(none.in(List.of("eye"))).isEmpty();
  }
}
