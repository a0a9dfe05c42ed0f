package dev.baton.transcription.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordErrorsTest {

  @ParameterizedTest
  @CsvSource({
    "how can i help you,      how can i help you,        0",
    "how can i help you,      how can help you,          1",
    "how can i help you,      how can i i help you,      1",
    "how can i help you,      how can i held you,        1",
    "how can i help you,      can help you out,          3",
    "how can i help you,      '',                        5",
    "thanks,                  and thanks so much,        3"
  })
  void countsTheFewestChanges_whenWordsDiffer(String reference, String heard, int errors) {
    assertThat(WordErrors.between(reference, heard).errors()).isEqualTo(errors);
  }

  @Test
  void isARateOfTheReferencesWords_whenTextsAreAddedUp() {
    var sum =
        WordErrors.between("one two three four", "one too three four")
            .plus(WordErrors.between("yes", "no no"));

    assertThat(sum).isEqualTo(new WordErrors(5, 3));
    assertThat(sum.rate()).isCloseTo(0.6, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Okay, I'm entering (a) payment. | okay i'm entering a payment",
        "we’ve a long-term plan — 'whole life' | we've a long term plan whole life",
        "customers' cards | customers cards",
        "2% of $75 | two percent of seventy five",
        "1 2 3 4 | one two three four",
        "0 10 12 19 20 21 99 | zero ten twelve nineteen twenty twenty one ninety nine",
        "100 350 | one hundred three hundred fifty",
        "1,250 12000 | one thousand two hundred fifty twelve thousand",
        "2000001 | two million one",
        "007 4155550123 | zero zero seven four one five five five five zero one two three",
        "covid19 | covid nineteen"
      })
  void comparesWhatIsSpoken_whateverIsWritten(String written, String spoken) {
    assertThat(String.join(" ", WordErrors.words(written))).isEqualTo(spoken);
    assertThat(WordErrors.between(spoken, written).errors()).isZero();
  }
}
