package dev.baton.insights.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.embedding.Encoder;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseMeaningTest {

  private static PhraseMeaning meanings;

  @BeforeAll
  static void load() {
    meanings = new PhraseMeaning(Encoder.load().model());
  }

  @ParameterizedTest
  @CsvSource({
    "we had a bad experience with a tool,the last software we bought was a disaster",
    "we are happy with what we have,honestly the thing we've got works fine for us",
    "it got more expensive this year,they raised the price on us in january"
  })
  void otherWords_areFound_whereTheyMeanTheSame(String phrase, String said) {
    assertThat(meanings.find(words(phrase), words(said))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "they put the price up again,we put the boxes up on the shelf again",
    "can we become a partner,can we have a coffee later",
    "i have to ask my boss,i have to feed my dog",
    "it got more expensive this year,we hired more people this year"
  })
  void otherWords_areNot_whereTheyShareSomeOnly(String phrase, String said) {
    assertThat(meanings.find(words(phrase), words(said))).isEmpty();
  }

  @Test
  void theStretch_isWhereItIsSaid() {
    var said = words("okay fine so they put the price up again and then he left");

    assertThat(meanings.find(words("they put the price up again"), said))
        .get()
        .satisfies(
            stretch ->
                assertThat(String.join(" ", said.subList(stretch.from(), stretch.to())))
                    .contains("put the price up"));
  }

  @Test
  void aShortPhrase_isFoundByItsWordsOnly() {
    assertThat(meanings.find(words("price rise"), words("price increase"))).isEmpty();
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }
}
